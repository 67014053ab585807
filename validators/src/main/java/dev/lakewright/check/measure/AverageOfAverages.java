package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.QueryFacts;
import java.util.List;
import java.util.Set;

/** Finds averages that are taken of averages, in which small groups weigh as much as large ones. */
public final class AverageOfAverages implements Rule {
  private static final Set<String> AVERAGES = Set.of("AVG", "MEAN");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "average-of-averages",
        "Averages of averages: a group of 2 rows weighs as much as one of 2,000.",
        "SELECT avg(a) FROM (SELECT country, avg(total) AS a FROM invoices GROUP BY country)",
        "SELECT avg(total) FROM invoices",
        "doubt");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    boolean outer = subject.shown() && averages(subject.facts()) && subject.facts().nested();
    boolean inner =
        subject.request().facts().inner().stream()
            .filter(
                it ->
                    it.role() == InnerQuery.Role.TABLE
                        || (it.role() == InnerQuery.Role.CTE && subject.facts().tables().isEmpty()))
            .anyMatch(it -> averages(it.facts()) && !it.facts().groupKeys().isEmpty());
    return outer && inner
        ? List.of(
            Inquiry.found(
                Finding.of(
                    name(),
                    Verdict.DOUBT,
                    "an average is taken of averages: small groups weigh as much as large ones")))
        : List.of();
  }

  private static boolean averages(QueryFacts facts) {
    return facts.aggregates().stream().anyMatch(it -> AVERAGES.contains(it.function()));
  }
}
