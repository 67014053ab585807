package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/** Counts the rows in which a division has nothing or zero to divide by. */
public final class DivisionByZero implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "division-by-zero",
        "Divisions by a column that is zero in some rows.",
        "SELECT name, price / area FROM flats",
        "SELECT name, price / nullif(area, 0) FROM flats",
        "doubt, with the number of rows; proved where there is none");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Optional<Relation> rows = subject.rows();
    if (rows.isEmpty()) {
      return List.of();
    }
    return subject.facts().expressions().stream()
        .filter(
            it ->
                it.kind() == ExpressionFact.Kind.DIVISION
                    || it.kind() == ExpressionFact.Kind.INTEGER_DIVISION)
        .flatMap(it -> it.columns().stream())
        .distinct()
        .map(column -> ask(subject, column, rows.get()))
        .toList();
  }

  private static Optional<SqlText> orNothing(Subject subject, ColumnUse column) {
    return Rewrite.of(subject)
        .once(
            "(//?)\\s*(" + Rewrite.reference(column) + ")",
            it -> it.group(1) + " nullif(" + it.group(2) + ", 0)");
  }

  private Inquiry ask(Subject subject, ColumnUse column, Relation rows) {
    Ask ask = Ask.of(rows, "count(*)", "count(*) FILTER (WHERE " + column.sql() + " = 0)");
    return ask.then(figures -> Inquiry.found(judge(subject, column, figures, ask)));
  }

  private Finding judge(Subject subject, ColumnUse column, Figures figures, Ask ask) {
    long zeros = figures.count(1);
    String sentence =
        zeros == 0
            ? Subject.label(column) + ", which is divided by, is never 0"
            : Counted.rows(zeros)
                + " divide by "
                + Subject.label(column)
                + " = 0: the quotient there is no number";
    return Finding.of(name(), zeros == 0 ? Verdict.PROVED : Verdict.DOUBT, sentence)
        .withEvidence(ask.sql())
        .withSuggestion(zeros == 0 ? Optional.empty() : orNothing(subject, column))
        .withFigures(Figure.of("zeros", zeros));
  }
}
