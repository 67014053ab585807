package dev.lakewright.check.time;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ExpressionFact;
import java.util.List;

/** Says that the answer depends on the moment at which it is asked for. */
public final class ClockTime implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "clock",
        "Functions that ask the clock: the same question gives another answer tomorrow.",
        "SELECT count(*) FROM orders WHERE day > current_date - 30",
        "SELECT count(*) FROM orders WHERE day > DATE '2025-05-01'",
        "note");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject
        .names(ExpressionFact.Kind.CLOCK)
        .map(
            name ->
                Inquiry.found(
                    Finding.of(
                        name(),
                        Verdict.NOTE,
                        name + " asks the clock: the answer is that of this moment")))
        .toList();
  }
}
