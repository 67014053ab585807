package dev.lakewright.check.order;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.QueryFacts;
import java.util.List;

/** Finds LIMIT over rows in no order, so that any rows may be shown. */
public final class LimitOrder implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "limit-order",
        "LIMIT without ORDER BY: which rows are shown is chance.",
        "SELECT name FROM players LIMIT 10",
        "SELECT name FROM players ORDER BY name LIMIT 10",
        "doubt");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    boolean oneRow = !facts.aggregates().isEmpty() && facts.groupKeys().isEmpty();
    boolean fewer = subject.outermost() && subject.result().totalRows() < facts.limit().orElse(0);
    if (facts.limit().isEmpty() || !facts.order().isEmpty() || oneRow || fewer) {
      return List.of();
    }
    String sentence = "LIMIT without an order: which rows are shown is chance";
    return List.of(Inquiry.found(Finding.of(name(), Verdict.DOUBT, sentence)));
  }
}
