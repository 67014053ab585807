package dev.lakewright.text.parse;

import java.util.Map;

/**
 * Scores readings: by a weighted sum to rank them, and by a logistic function of it as confidence.
 */
public final class Scorer {
  private static final Map<String, Double> WEIGHTS =
      Map.ofEntries(
          Map.entry("bias", 1.5),
          Map.entry("unused", -0.9),
          Map.entry("unusedShare", -2.0),
          Map.entry("linkLoss", -0.8),
          Map.entry("meanLink", 1.5),
          Map.entry("weakest", 0.8),
          Map.entry("joins", -0.35),
          Map.entry("penalty", -1.5),
          Map.entry("mainMentioned", 0.5),
          Map.entry("mainFirst", 0.4),
          Map.entry("showsAll", -0.2),
          Map.entry("words", -0.05),
          Map.entry("spans", -0.05));

  private Scorer() {}

  /** Return the score of a reading; higher is better. */
  public static double score(Interpretation reading) {
    double score = WEIGHTS.getOrDefault("bias", 0.0);
    for (Map.Entry<String, Double> feature : reading.features().entrySet()) {
      score += WEIGHTS.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return score;
  }

  /** Return the confidence of a score: its chance to be right, from 0 to 1. */
  public static double confidence(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
