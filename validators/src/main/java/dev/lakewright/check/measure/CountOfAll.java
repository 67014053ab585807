package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.QueryFacts;
import java.util.List;

/** Finds count(*) over a LEFT JOIN, which counts a row without a partner as one. */
public final class CountOfAll implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "count-of-all",
        "count(*) by groups over a LEFT JOIN: a row without a partner counts as 1, not as 0.",
        "SELECT c.id, count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY"
            + " c.id",
        "SELECT c.id, count(o.customer_id) FROM customers c LEFT JOIN orders o ON o.customer_id ="
            + " c.id GROUP BY c.id",
        "doubt, with the rows that have no partner");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    boolean counts = facts.aggregates().stream().anyMatch(AggregateFact::star);
    List<JoinFact> left =
        facts.joins().stream()
            .filter(it -> it.kind() == JoinFact.JoinKind.LEFT && !it.pairs().isEmpty())
            .toList();
    if (!counts || left.size() != 1 || facts.groupKeys().isEmpty() || subject.rows().isEmpty()) {
      return List.of();
    }
    ColumnUse key = left.get(0).pairs().get(0).added();
    boolean byOther =
        Groups.columns(subject).stream().noneMatch(it -> it.use().equals(key.use()))
            && Groups.columns(subject).size() == facts.groupKeys().size();
    return byOther ? List.of(ask(subject, key, subject.rows().get())) : List.of();
  }

  private Inquiry ask(Subject subject, ColumnUse key, Relation rows) {
    Ask ask = Ask.of(rows, "count(*) - count(" + key.sql() + ")");
    return ask.then(figures -> judge(subject, key, figures, ask));
  }

  private Inquiry judge(Subject subject, ColumnUse key, Figures figures, Ask ask) {
    long alone = figures.count(0);
    if (alone == 0) {
      return Inquiry.nothing();
    }
    String sentence =
        "count(*) counts "
            + Counted.rows(alone)
            + " that found no partner in "
            + key.use().table().name()
            + " as 1 each";
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(ask.sql())
            .withSuggestion(
                Rewrite.of(subject)
                    .once("\\bcount\\s*\\(\\s*\\*\\s*\\)", it -> "count(" + key.sql() + ")"))
            .withFigures(Figure.of("alone", alone)));
  }
}
