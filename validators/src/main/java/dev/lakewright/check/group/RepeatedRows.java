package dev.lakewright.check.group;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.JoinTree;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds rows that a join repeats though nothing of the repeating table is shown. */
public final class RepeatedRows implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "repeated-rows",
        "What one row stands for: rows that differ in nothing but a joined table that is not shown.",
        "SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id",
        "SELECT c.name FROM customers c WHERE c.id IN (SELECT customer_id FROM orders)",
        "doubt where rows are repeated");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    boolean plain =
        subject.shown()
            && facts.tables().size() > 1
            && facts.aggregates().isEmpty()
            && facts.groupKeys().isEmpty()
            && !facts.distinct()
            && facts.outputs().stream().allMatch(it -> it.origin().isPresent());
    boolean union = subject.inner().map(it -> !it.operator().endsWith("ALL")).orElse(false);
    Set<TableUse> shown = shown(facts);
    if (!plain
        || union
        || shown.isEmpty()
        || shown.containsAll(facts.tables())
        || isCut(facts)
        || new JoinTree(subject).once(shown)) {
      return List.of();
    }
    return subject.rows().map(rows -> ask(subject, shown, rows)).stream().toList();
  }

  private static Set<TableUse> shown(QueryFacts facts) {
    Set<TableUse> shown = new LinkedHashSet<>();
    facts.outputs().forEach(it -> it.origin().ifPresent(use -> shown.add(use.use())));
    return shown;
  }

  /** Of a single row nothing is repeated. */
  private static boolean isCut(QueryFacts facts) {
    return facts.limit().isPresent() && facts.limit().getAsLong() <= 1;
  }

  private Inquiry ask(Subject subject, Set<TableUse> shown, Relation rows) {
    List<String> identity = new ArrayList<>();
    for (TableUse use : shown) {
      List<String> own = subject.identity(use);
      if (own.isEmpty()) {
        return new Inquiry.Unchecked(use.table().name() + " has no key and too many columns");
      }
      identity.addAll(own);
    }
    Ask ask = Ask.of(rows, "count(*)", "count(DISTINCT (" + String.join(", ", identity) + "))");
    return ask.then(figures -> judge(subject, shown, figures, ask));
  }

  private Inquiry judge(Subject subject, Set<TableUse> shown, Figures figures, Ask ask) {
    long rows = figures.count(0);
    long different = figures.count(1);
    if (rows <= different || different == 0) {
      return Inquiry.nothing();
    }
    List<String> others =
        subject.facts().tables().stream()
            .filter(it -> !shown.contains(it))
            .map(it -> it.table().name())
            .toList();
    String tables =
        shown.stream().map(it -> it.table().name()).collect(Collectors.joining(" and "));
    String sentence =
        Counted.rows(rows)
            + " show only "
            + different
            + " different rows of "
            + tables
            + ": the join to "
            + String.join(", ", others)
            + " repeats them";
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withSuggestion(distinct(subject.facts().text().sql()))
            .withFigures(Figure.of("rows", rows), Figure.of("different", different)));
  }

  private static SqlText distinct(String sql) {
    return new SqlText("SELECT DISTINCT" + sql.substring("SELECT".length()));
  }
}
