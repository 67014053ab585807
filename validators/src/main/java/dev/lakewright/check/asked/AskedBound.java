package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.RuleCard;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds "more than" and "at least" against the bounds of the query. */
public final class AskedBound extends WordRule {
  private static final Pattern STRICT =
      Pattern.compile(
          "\\b(?:over|above|exceed\\w*|below|under|after|before"
              + "|(?:more|greater|older|higher|larger|longer|bigger|less|fewer|younger|smaller|lower|shorter|later|earlier|heavier|lighter)"
              + " than)\\b");
  private static final Pattern INCLUSIVE =
      Pattern.compile(
          "\\b(?:at least|at most|no (?:more|less|fewer|later|earlier) than|not"
              + " (?:more|less|exceed)|or"
              + " (?:more|less|above|below|higher|lower|older|younger|later|earlier|fewer|equal)|since|until|till|up"
              + " to|from|between|onwards?|inclusive|minimum|maximum)\\b");
  private static final Pattern WITH_EQUAL = Pattern.compile("[<>]=");
  private static final Pattern WITHOUT_EQUAL = Pattern.compile("<(?![=>])|(?<!<)>(?!=)");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-bound",
        "Questions for more than a number whose query takes the number itself too, and the other"
            + " way round.",
        "-- asked: orders over 100\nSELECT * FROM orders WHERE amount >= 100",
        "SELECT * FROM orders WHERE amount > 100",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    boolean strict = question.says(STRICT);
    boolean inclusive = question.says(INCLUSIVE);
    boolean with = query.has(WITH_EQUAL);
    boolean without = query.has(WITHOUT_EQUAL);
    boolean number = question.numbers().stream().anyMatch(query.numbers()::contains);
    if (!number || strict == inclusive || with == without) {
      return Optional.empty();
    }
    if (strict && with) {
      return Optional.of(
          "the question says more or less than, the query takes the bound itself too");
    }
    return inclusive && without
        ? Optional.of("the question takes the bound in, the query leaves it out")
        : Optional.empty();
  }
}
