package dev.lakewright.text.tier;

import dev.lakewright.core.model.TokenChance;
import java.util.List;

/**
 * How sure a statement of a model is, from what was seen of it and never from what the model says
 * of itself: whether it runs and finds rows, whether the embedded parser's guesses give the same
 * result, how many of several tries do, and how likely its tokens were. A logistic function.
 *
 * <p>Its weights were set by hand; {@code bench tiers} prints how well the figure holds.
 */
final class Sureness {
  private static final double RUNS = 0.75;
  private static final double NOT_RUN = 0.1;
  private static final double REFUSED = -4;
  private static final double EMPTY = -1.1;
  private static final double AGREED = 2.6;
  private static final double DISPUTED = -1.4;
  private static final double VOTES = 2.4;
  private static final double VOTES_EXPECTED = 0.6;
  private static final double TOKENS = 6;
  private static final double TOKENS_EXPECTED = 0.08;
  private static final double TOKENS_BOUND = 1.5;

  private Sureness() {}

  /** Return the confidence in the only statement that was tried. */
  static double of(Evidence evidence, List<TokenChance> chances) {
    return logistic(score(evidence) + tokens(chances));
  }

  /**
   * Return the confidence in one of several statements.
   *
   * @param votes share of all tries that give its result, from 0 to 1
   */
  static double of(Evidence evidence, List<TokenChance> chances, double votes) {
    return logistic(score(evidence) + tokens(chances) + VOTES * (votes - VOTES_EXPECTED));
  }

  private static double score(Evidence evidence) {
    if (evidence.refusal().isPresent()) {
      return REFUSED;
    }
    if (evidence.result().isEmpty()) {
      return NOT_RUN;
    }
    return RUNS
        + (evidence.isEmpty() ? EMPTY : 0)
        + AGREED * evidence.agreed()
        + (evidence.agreed() > 0 ? 0 : DISPUTED * evidence.disputed());
  }

  /** Return the mean surprise of the tokens beside the usual, bounded; 0 where it is not known. */
  private static double tokens(List<TokenChance> chances) {
    if (chances.isEmpty()) {
      return 0;
    }
    double surprise =
        -chances.stream().mapToDouble(TokenChance::logProbability).average().orElse(0);
    double score = TOKENS * (TOKENS_EXPECTED - surprise);
    return Math.max(-TOKENS_BOUND, Math.min(TOKENS_BOUND, score));
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
