package dev.lakewright.check.time;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.ExpressionFact;
import java.util.List;
import java.util.regex.Pattern;

/** Finds questions about fiscal years that are answered by calendar years. */
public final class FiscalWords implements Rule {
  private static final Pattern FISCAL =
      Pattern.compile(
          "\\b(?:fiscal|financial year|gesch(?:ä|ae)ftsjahr|wirtschaftsjahr|fy ?[0-9]{2,4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public RuleCard card() {
    return new RuleCard(
        "fiscal-words",
        "Questions about a fiscal year whose SQL takes calendar years or quarters.",
        "-- asked: revenue by fiscal year\nSELECT year(day), sum(amount) FROM orders GROUP BY 1",
        "SELECT year(day + INTERVAL 6 MONTH), sum(amount) FROM orders GROUP BY 1",
        "doubt");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    boolean periods =
        subject.facts().expressions().stream()
                .anyMatch(it -> it.kind() == ExpressionFact.Kind.PERIOD)
            || subject.facts().filters().stream()
                .anyMatch(it -> subject.kind(it.column()).isTemporal());
    return periods && FISCAL.matcher(subject.request().question()).find()
        ? List.of(
            Inquiry.found(
                Finding.of(
                    name(),
                    Verdict.DOUBT,
                    "the question says fiscal, the query takes the calendar's years")))
        : List.of();
  }
}
