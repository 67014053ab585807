package dev.lakewright.check.join;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.TableUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds tables that no condition ties to the others. */
public final class Cartesian implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "cartesian",
        "Tables that no condition ties to those before them: each row is paired with every other.",
        "SELECT c.name, o.amount FROM customers c, orders o",
        "SELECT c.name, o.amount FROM customers c JOIN orders o ON o.customer_id = c.id",
        "doubt; note where the table has one row only");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    Stream<TableUse> crossed =
        subject.facts().joins().stream()
            .filter(join -> join.kind() == JoinFact.JoinKind.CROSS)
            .map(JoinFact::right)
            .filter(right -> !isTiedLater(subject, right));
    return Stream.concat(crossed, subject.facts().untied().stream()).map(this::ask).toList();
  }

  /** Conditions of later joins may tie this table to one before it, if only by way of others. */
  private static boolean isTiedLater(Subject subject, TableUse right) {
    List<JoinFact.Pair> pairs =
        subject.facts().joins().stream().flatMap(join -> join.pairs().stream()).toList();
    Set<TableUse> tied = new HashSet<>(Set.of(right));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (JoinFact.Pair pair : pairs) {
        TableUse one = pair.earlier().use();
        TableUse other = pair.added().use();
        grew |= tied.contains(one) && tied.add(other);
        grew |= tied.contains(other) && tied.add(one);
      }
    }
    List<TableUse> all = subject.facts().tables();
    return all.subList(0, all.indexOf(right)).stream().anyMatch(tied::contains);
  }

  private Inquiry ask(TableUse right) {
    Ask ask = Ask.of(Relation.of(right.table()), "count(*)");
    return ask.then(figures -> judge(right, figures, ask));
  }

  private Inquiry judge(TableUse right, Figures figures, Ask ask) {
    long rows = figures.count(0);
    String sentence =
        rows == 1
            ? "every row is paired with the one row of " + right.table().name()
            : "every row is paired with all "
                + rows
                + " rows of "
                + right.table().name()
                + ": no join condition";
    return Inquiry.found(
        Finding.of(name(), rows == 1 ? Verdict.NOTE : Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withFigures(Figure.of("rows", rows)));
  }
}
