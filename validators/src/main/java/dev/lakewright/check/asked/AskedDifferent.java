package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.RuleCard;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds questions for different values whose query may give one several times. */
public final class AskedDifferent extends WordRule {
  private static final Pattern DIFFERENT = Pattern.compile("\\b(?:different|distinct|unique)\\b");
  private static final Pattern ONCE =
      Pattern.compile("(?i)\\b(?:DISTINCT|GROUP\\s+BY|UNION|INTERSECT|EXCEPT)\\b");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-different",
        "Questions for different values whose query may give one several times.",
        "-- asked: different cities of customers\nSELECT city FROM customers",
        "SELECT DISTINCT city FROM customers",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    return question.says(DIFFERENT) && !query.has(ONCE)
        ? Optional.of("the question says different, and the query takes rows as they are")
        : Optional.empty();
  }
}
