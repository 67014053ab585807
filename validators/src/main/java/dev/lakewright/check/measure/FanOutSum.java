package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.JoinTree;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.TableUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds sums, averages and counts of a column whose rows a join repeats, so that one stored value
 * counts several times in one figure, and takes the figure with each row once.
 */
public final class FanOutSum implements Rule {
  static final String NAME = "fan-out-sum";

  private static final Pattern CALL = Pattern.compile("\\w+\\s*\\([\\w.\"\\s]*\\)");
  private static final Set<String> ADDITIVE = Set.of("SUM", "AVG", "MEAN", "COUNT", "MEDIAN");

  @Override
  public RuleCard card() {
    return new RuleCard(
        NAME,
        "Sums, averages and counts of a column whose rows a join repeats; the right figure beside"
            + " it, and the right statement where the data show what the column is the sum of.",
        "SELECT sum(o.amount) FROM orders o JOIN items i ON i.order_id = o.id",
        "SELECT sum(o.amount) FROM orders o WHERE o.id IN (SELECT order_id FROM items)",
        "proved where a key says that each row counts once; doubt where the figure changes; note"
            + " for counts");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    Optional<List<String>> groups = Groups.finest(subject);
    Optional<Relation> rows = subject.rows();
    if (facts.joins().isEmpty() || rows.isEmpty() || groups.isEmpty()) {
      return List.of();
    }
    List<Inquiry> inquiries = new ArrayList<>();
    for (AggregateFact aggregate : facts.aggregates()) {
      boolean additive = ADDITIVE.contains(aggregate.function()) && !aggregate.distinct();
      if (additive) {
        Taken.of(aggregate)
            .map(taken -> look(subject, aggregate, taken, rows.get(), groups.get()))
            .ifPresent(inquiries::add);
      }
    }
    return inquiries;
  }

  private Inquiry look(
      Subject subject, AggregateFact aggregate, Taken taken, Relation rows, List<String> groups) {
    String what = aggregate.function().toLowerCase(Locale.ROOT) + " of " + taken.label();
    if (new JoinTree(subject).once(taken.uses())) {
      String sentence = what + " takes each row of " + taken.tables() + " once, by the keys";
      return Inquiry.found(Finding.of(name(), Verdict.PROVED, sentence));
    }
    List<String> identity = new ArrayList<>();
    for (TableUse use : taken.uses()) {
      List<String> own = subject.identity(use);
      if (own.isEmpty()) {
        return new Inquiry.Unchecked(use.table().name() + " has no key and too many columns");
      }
      identity.addAll(own);
    }
    boolean counts = aggregate.function().equals("COUNT");
    Relation once = once(taken, identity, rows, groups);
    boolean text =
        !counts && aggregate.argument().filter(it -> subject.kind(it) == TypeKind.TEXT).isPresent();
    Ask all = counts ? count(rows, taken) : figure(rows, aggregate, number(taken.sql(), text));
    Ask single = figure(once, aggregate, number("v", text));
    return all.then(
        first ->
            single.then(
                second ->
                    judge(what, taken, counts, first, second, single)
                        .map(it -> once(subject, single, it))
                        .map(it -> mend(subject, aggregate, rows, it))
                        .orElseGet(() -> across(subject, aggregate, rows, what, first, identity))));
  }

  private static Inquiry mend(
      Subject subject, AggregateFact aggregate, Relation rows, Finding judged) {
    return aggregate
        .argument()
        .map(it -> new SplitTotal(subject, aggregate, it, rows).mend(judged))
        .orElseGet(() -> Inquiry.found(judged));
  }

  private static Inquiry across(
      Subject subject,
      AggregateFact aggregate,
      Relation rows,
      String what,
      Figures all,
      List<String> identity) {
    return aggregate
        .argument()
        .map(it -> new SplitTotal(subject, aggregate, it, rows))
        .map(it -> it.acrossGroups(what, all.count(0), identity))
        .orElseGet(Inquiry::nothing);
  }

  /** One figure over all rows is right with each row once; of groups it is not sure. */
  private static Finding once(Subject subject, Ask single, Finding judged) {
    QueryFacts facts = subject.facts();
    boolean only =
        subject.outermost()
            && !facts.nested()
            && facts.outputs().size() == 1
            && facts.groupKeys().isEmpty()
            && !facts.having()
            && CALL.matcher(String.join("", facts.text().items())).matches();
    Ask figure = Ask.of(single.over(), single.expressions().get(1));
    return only && judged.verdict() == Verdict.DOUBT ? judged.withSuggestion(figure.sql()) : judged;
  }

  private static Ask count(Relation rows, Taken taken) {
    return Ask.of(rows, "count(" + taken.sql() + ")", "count(" + taken.sql() + ")");
  }

  private static String number(String value, boolean text) {
    return text ? "TRY_CAST(" + value + " AS DOUBLE)" : value;
  }

  private static Ask figure(Relation rows, AggregateFact aggregate, String value) {
    return Ask.of(rows, "count(" + value + ")", aggregate.function() + "(" + value + ")");
  }

  /** Each row of the table once in each group. */
  private static Relation once(
      Taken taken, List<String> identity, Relation rows, List<String> groups) {
    List<String> keys = new ArrayList<>(identity);
    keys.addAll(groups);
    String inner =
        "SELECT DISTINCT "
            + IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i) + " AS k" + i)
                .collect(Collectors.joining(", "))
            + ", "
            + taken.sql()
            + " AS v FROM "
            + rows.sql();
    return rows.under(inner);
  }

  private Optional<Finding> judge(
      String what, Taken measure, boolean counts, Figures all, Figures once, Ask ask) {
    long taken = all.count(0);
    long different = once.count(0);
    if (taken <= different || different == 0) {
      return Optional.empty();
    }
    boolean equal = !counts && same(all.number(1), once.number(1));
    String right =
        counts || equal
            ? ""
            : "; with each once it is "
                + once.cell(1).text()
                + " in place of "
                + all.cell(1).text()
                + " over all groups";
    String sentence =
        what
            + " is taken over "
            + Counted.rows(taken)
            + ", though only "
            + Counted.rows(different)
            + " of "
            + measure.tables()
            + " are in them: the join repeats them"
            + right;
    return Optional.of(
        Finding.of(name(), counts || equal ? Verdict.NOTE : Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withFigures(Figure.of("taken", taken), Figure.of("different", different)));
  }

  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }
}
