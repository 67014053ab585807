package dev.lakewright.text.tier;

import dev.lakewright.core.model.TokenChance;
import java.util.List;
import java.util.stream.Stream;

/**
 * How doubtful a reply's tokens were, from the chances of the likeliest tokens in each place. All
 * in natural logarithms.
 *
 * @param meanEntropy of all places
 * @param maxEntropy of the most doubtful place
 * @param least logarithm of the chance of the least likely token
 * @param margin mean distance between the two likeliest tokens of a place
 */
public record TokenDoubt(double meanEntropy, double maxEntropy, double least, double margin) {

  /** Measure a reply; at least one token. */
  public static TokenDoubt of(List<TokenChance> chances) {
    return new TokenDoubt(
        chances.stream().mapToDouble(TokenDoubt::entropy).average().orElse(0),
        chances.stream().mapToDouble(TokenDoubt::entropy).max().orElse(0),
        chances.stream().mapToDouble(TokenChance::logProbability).min().orElse(0),
        chances.stream().mapToDouble(TokenDoubt::margin).average().orElse(0));
  }

  /** The chances that are told, with what is left of 1 as one more token. */
  static double entropy(TokenChance token) {
    List<Double> told = token.top().isEmpty() ? List.of(token.logProbability()) : token.top();
    double sum = told.stream().mapToDouble(Math::exp).sum();
    double scale = Math.max(1, sum);
    double rest = Math.max(0, 1 - sum);
    return Stream.concat(told.stream().map(it -> Math.exp(it) / scale), Stream.of(rest))
        .filter(it -> it > 0)
        .mapToDouble(it -> -it * Math.log(it))
        .sum();
  }

  private static double margin(TokenChance token) {
    return token.top().size() < 2 ? 0 : token.top().get(0) - token.top().get(1);
  }
}
