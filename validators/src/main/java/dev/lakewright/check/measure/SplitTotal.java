package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * What can be put in the place of a sum whose rows a join repeats, within a group or across them.
 */
final class SplitTotal {
  private final Subject subject;
  private final AggregateFact aggregate;
  private final ColumnUse measure;
  private final Relation rows;

  SplitTotal(Subject subject, AggregateFact aggregate, ColumnUse measure, Relation rows) {
    this.subject = subject;
    this.aggregate = aggregate;
    this.measure = measure;
    this.rows = rows;
  }

  /** Add to a doubt the statement that it would not hold for, where the data show one. */
  Inquiry mend(Finding judged) {
    if (judged.verdict() != Verdict.DOUBT) {
      return Inquiry.found(judged);
    }
    return split(found -> Inquiry.found(found.map(it -> it.in(judged)).orElse(judged)), judged);
  }

  /**
   * Look at rows that count once in each group but in several groups: a doubt where the measure
   * could be split among them, and a note otherwise.
   *
   * @param taken how many joined rows have a measure
   * @param identity columns that tell the measure's rows apart
   */
  Inquiry acrossGroups(String what, long taken, List<String> identity) {
    if (!isSum() || subject.facts().groupKeys().isEmpty()) {
      return Inquiry.nothing();
    }
    String distinct =
        "SELECT DISTINCT " + String.join(", ", identity) + ", " + measure.sql() + " AS v FROM ";
    Ask ask = Ask.of(rows.under(distinct + rows.sql()), "count(v)");
    return ask.then(figures -> acrossGroups(what, taken, figures.count(0), ask.sql()));
  }

  private Inquiry acrossGroups(String what, long taken, long different, SqlText evidence) {
    if (taken <= different || different == 0) {
      return Inquiry.nothing();
    }
    String table = measure.use().table().name();
    String sentence =
        what
            + " counts rows of "
            + table
            + " in several groups: "
            + Counted.rows(different)
            + " as "
            + taken;
    Finding note =
        Finding.of(FanOutSum.NAME, Verdict.NOTE, sentence)
            .withEvidence(evidence)
            .withFigures(Figure.of("taken", taken), Figure.of("different", different));
    Finding doubt =
        new Finding(
            FanOutSum.NAME,
            Verdict.DOUBT,
            sentence,
            note.evidence(),
            Optional.empty(),
            note.figures());
    return split(found -> Inquiry.found(found.map(it -> it.in(doubt)).orElse(note)), note);
  }

  private boolean isSum() {
    return aggregate.function().equals("SUM");
  }

  /** A statement that takes the measure's parts, with what they are. */
  private record Mended(Split.Found found, SqlText sql) {
    Finding in(Finding doubt) {
      String sentence =
          doubt.sentence()
              + "; each is the sum of "
              + found.label()
              + ", for all "
              + found.rows()
              + " that have any, and can be split so";
      return new Finding(
          doubt.check(),
          doubt.verdict(),
          sentence,
          doubt.evidence(),
          Optional.of(sql),
          doubt.figures());
    }
  }

  /** Goes on from a statement, where there is one. */
  private interface Next {
    Inquiry from(Optional<Mended> mended);
  }

  private Inquiry split(Next next, Finding otherwise) {
    Optional<CallText> call = CallText.of(subject, aggregate);
    Optional<Split> split = isSum() ? Split.of(subject, measure) : Optional.empty();
    if (call.isEmpty() || split.isEmpty()) {
      return Inquiry.found(otherwise);
    }
    return split.get().then(found -> next.from(found.flatMap(it -> mended(it, call.get()))));
  }

  private static Optional<Mended> mended(Split.Found found, CallText call) {
    return call.replacedBy("sum(" + found.expression() + ")").map(sql -> new Mended(found, sql));
  }
}
