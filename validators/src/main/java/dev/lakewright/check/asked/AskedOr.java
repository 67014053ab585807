package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.core.sql.FilterFact;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds "or" and "both" against alternatives in the query. */
public final class AskedOr extends WordRule {
  private static final Pattern OR = Pattern.compile("\\b(?:or|either|any|nor)\\b|,");
  private static final Pattern BOTH = Pattern.compile("\\b(?:both|as well as|and also)\\b");
  private static final Pattern UNION = Pattern.compile("(?i)\\bUNION\\b");
  private static final Pattern ALTERNATIVE = Pattern.compile("(?i)\\bOR\\b");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-or",
        "Queries that take either of two conditions where the question does not say or.",
        "-- asked: customers in Oslo older than 60\n"
            + "SELECT * FROM customers WHERE city = 'Oslo' OR age > 60",
        "SELECT * FROM customers WHERE city = 'Oslo' AND age > 60",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    boolean columns =
        query
            .facts()
            .anyMatch(
                it -> it.alternatives().stream().map(FilterFact::column).distinct().count() > 1);
    if (query.has(ALTERNATIVE) && columns && !question.says(OR)) {
      return Optional.of("the query takes either of two conditions; the question does not say or");
    }
    return query.has(UNION) && question.says(BOTH) && !question.says(OR)
        ? Optional.of("the query takes either of two sets; the question says both")
        : Optional.empty();
  }
}
