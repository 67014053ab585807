package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ExpressionFact;
import java.util.List;

/** Finds aggregates whose result depends on the order in which rows happen to come. */
public final class OrderDependent implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "order-dependent",
        "Aggregates such as first, list and string_agg without an order of their own.",
        "SELECT string_agg(name, ', ') FROM genres",
        "SELECT string_agg(name, ', ' ORDER BY name) FROM genres",
        "note");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject
        .names(ExpressionFact.Kind.ORDER_DEPENDENT)
        .map(
            name ->
                Inquiry.found(
                    Finding.of(
                        name(),
                        Verdict.NOTE,
                        name + " takes rows as they come: say an order inside it")))
        .toList();
  }
}
