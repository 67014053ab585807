package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.RuleCard;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds words of negation against conditions that exclude. */
public final class AskedNegation extends WordRule {
  private static final Pattern CLEAR =
      Pattern.compile("\\b(?:not|never|without|except|excluding|cannot|neither|none)\\b|n't\\b");
  private static final Pattern ANY =
      Pattern.compile(
          "\\b(?:not|never|without|except|exclud\\w*|cannot|neither|nor|none|no|nobody|nothing|but"
              + "|other|others|besides|apart|outside|lack\\w*|missing|different|non|rest|remaining"
              + "|only|beyond|instead|fail\\w*|un\\w+|in\\w+able|free|un)\\b|n't\\b");
  private static final Pattern EXCLUDES =
      Pattern.compile(
          "(?i)<>|!=|\\bNOT\\s+(?:IN|LIKE|ILIKE|EXISTS|BETWEEN|SIMILAR|\\()|\\bEXCEPT\\b|\\bDISTINCT\\s+FROM\\b");
  private static final Pattern TURNS =
      Pattern.compile(
          "(?i)<>|!=|\\bNOT\\b|\\bEXCEPT\\b|\\bIS\\s+NULL\\b|=\\s*(?:0\\b|false)|\\bLEFT\\b|<|\\bFALSE\\b");

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-negation",
        "Questions that say not, without or except whose query leaves nothing out, and queries that"
            + " leave out what nobody excluded.",
        "-- asked: customers from Oslo\nSELECT * FROM customers WHERE city <> 'Oslo'",
        "SELECT * FROM customers WHERE city = 'Oslo'",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    if (query.has(EXCLUDES) && !question.says(ANY)) {
      return Optional.of("the query leaves something out, and the question does not say so");
    }
    return question.says(CLEAR) && !query.has(TURNS)
        ? Optional.of("the question says not or without, and the query leaves nothing out")
        : Optional.empty();
  }
}
