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
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.QueryFacts;
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
    Optional<List<String>> groups = Groups.of(subject);
    Optional<Relation> rows = subject.rows();
    if (facts.joins().isEmpty() || rows.isEmpty() || groups.isEmpty()) {
      return List.of();
    }
    List<Inquiry> inquiries = new ArrayList<>();
    for (AggregateFact aggregate : facts.aggregates()) {
      boolean additive = ADDITIVE.contains(aggregate.function()) && !aggregate.distinct();
      if (additive && aggregate.argument().isPresent()) {
        ColumnUse argument = aggregate.argument().get();
        inquiries.add(look(subject, aggregate, argument, rows.get(), groups.get()));
      }
    }
    return inquiries;
  }

  private Inquiry look(
      Subject subject,
      AggregateFact aggregate,
      ColumnUse argument,
      Relation rows,
      List<String> groups) {
    String what = aggregate.function().toLowerCase(Locale.ROOT) + " of " + Subject.label(argument);
    if (new JoinTree(subject).once(List.of(argument.use()))) {
      String sentence =
          what + " takes each row of " + argument.use().table().name() + " once, by the keys";
      return Inquiry.found(Finding.of(name(), Verdict.PROVED, sentence));
    }
    List<String> identity = subject.identity(argument.use());
    if (identity.isEmpty()) {
      return new Inquiry.Unchecked(
          argument.use().table().name() + " has no key and too many columns");
    }
    boolean counts = aggregate.function().equals("COUNT");
    Relation once = once(argument, identity, rows, groups);
    boolean text = !counts && subject.kind(argument) == TypeKind.TEXT;
    Ask all =
        counts ? count(rows, argument) : figure(rows, aggregate, number(argument.sql(), text));
    Ask single = figure(once, aggregate, number("v", text));
    SplitTotal split = new SplitTotal(subject, aggregate, argument, rows);
    return all.then(
        first ->
            single.then(
                second ->
                    judge(what, argument, counts, first, second, single)
                        .map(it -> once(subject, single, it))
                        .map(split::mend)
                        .orElseGet(() -> split.acrossGroups(what, first.count(0), identity))));
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

  private static Ask count(Relation rows, ColumnUse argument) {
    return Ask.of(rows, "count(" + argument.sql() + ")", "count(" + argument.sql() + ")");
  }

  private static String number(String value, boolean text) {
    return text ? "TRY_CAST(" + value + " AS DOUBLE)" : value;
  }

  private static Ask figure(Relation rows, AggregateFact aggregate, String value) {
    return Ask.of(rows, "count(" + value + ")", aggregate.function() + "(" + value + ")");
  }

  /** Each row of the table once in each group. */
  private static Relation once(
      ColumnUse argument, List<String> identity, Relation rows, List<String> groups) {
    List<String> keys = new ArrayList<>(identity);
    keys.addAll(groups);
    String inner =
        "SELECT DISTINCT "
            + IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i) + " AS k" + i)
                .collect(Collectors.joining(", "))
            + ", "
            + argument.sql()
            + " AS v FROM "
            + rows.sql();
    return rows.under(inner);
  }

  private Optional<Finding> judge(
      String what, ColumnUse argument, boolean counts, Figures all, Figures once, Ask ask) {
    long taken = all.count(0);
    long different = once.count(0);
    if (taken <= different || different == 0) {
      return Optional.empty();
    }
    boolean equal = !counts && same(all.number(1), once.number(1));
    String table = argument.use().table().name();
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
            + table
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
