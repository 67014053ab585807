package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds averages that are taken of averages, in which small groups weigh as much as large ones. */
public final class AverageOfAverages implements Rule {
  private static final Set<String> AVERAGES = Set.of("AVG", "MEAN");
  private static final Pattern AVERAGE =
      Pattern.compile("(?:avg|mean)\\s*\\([^()]*\\)", Pattern.CASE_INSENSITIVE);

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
                        "an average is taken of averages: small groups weigh as much as large ones")
                    .withSuggestion(overRows(subject))))
        : List.of();
  }

  /** Take the average over the rows, where the query takes nothing else. */
  private static Optional<SqlText> overRows(Subject subject) {
    List<InnerQuery> inner = subject.request().facts().inner();
    QueryFacts outer = subject.facts();
    boolean plain =
        inner.size() == 1
            && subject.outermost()
            && outer.outputs().size() == 1
            && outer.text().items().stream().allMatch(it -> AVERAGE.matcher(it).matches())
            && outer.groupKeys().isEmpty()
            && outer.where().isEmpty()
            && !inner.get(0).facts().having()
            && inner.get(0).facts().limit().isEmpty();
    if (!plain || inner.get(0).facts().from().isEmpty()) {
      return Optional.empty();
    }
    QueryFacts below = inner.get(0).facts();
    List<String> averages =
        below.text().items().stream().filter(it -> AVERAGE.matcher(it).matches()).toList();
    String where = below.where().map(it -> " WHERE " + it).orElse("");
    return averages.size() == 1
        ? Optional.of(
            new SqlText("SELECT " + averages.get(0) + " FROM " + below.from().get() + where))
        : Optional.empty();
  }

  private static boolean averages(QueryFacts facts) {
    return facts.aggregates().stream().anyMatch(it -> AVERAGES.contains(it.function()));
  }
}
