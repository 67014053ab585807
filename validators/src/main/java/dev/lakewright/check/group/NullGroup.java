package dev.lakewright.check.group;

import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rewrite;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.OutputFact;
import dev.lakewright.core.sql.QueryFacts;
import java.util.ArrayList;
import java.util.List;

/** Finds the group of rows without a value among the first groups of an order that is cut. */
public final class NullGroup implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "null-group",
        "Rows without a label that take one of the places of a top list of groups.",
        "SELECT city, count(*) FROM customers GROUP BY city ORDER BY count(*) DESC LIMIT 3",
        "SELECT city, count(*) FROM customers WHERE city IS NOT NULL GROUP BY city"
            + " ORDER BY count(*) DESC LIMIT 3",
        "doubt where a group without a value is among those shown");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    if (!subject.outermost()
        || facts.limit().isEmpty()
        || facts.order().isEmpty()
        || facts.groupKeys().isEmpty()
        || Groups.haveTotals(subject)) {
      return List.of();
    }
    List<Inquiry> found = new ArrayList<>();
    for (int i = 0; i < facts.outputs().size(); i++) {
      OutputFact output = facts.outputs().get(i);
      if (!output.aggregate() && output.origin().isPresent() && hasNull(subject, i)) {
        found.add(found(subject, output.origin().get()));
      }
    }
    return found;
  }

  private static boolean hasNull(Subject subject, int output) {
    return subject.result().rows().stream()
        .anyMatch(row -> output < row.size() && row.get(output).isNull());
  }

  private Inquiry found(Subject subject, ColumnUse label) {
    return Inquiry.found(
        Finding.of(
                name(),
                Verdict.DOUBT,
                "a place among the first "
                    + subject.facts().limit().orElseThrow()
                    + " is taken by all rows without a "
                    + label.column())
            .withSuggestion(Rewrite.of(subject).filtered(label.sql() + " IS NOT NULL")));
  }
}
