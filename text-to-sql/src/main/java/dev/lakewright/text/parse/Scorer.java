package dev.lakewright.text.parse;

import dev.lakewright.text.token.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores readings: by a weighted sum to rank them, and by a logistic function of another one as
 * confidence. The weights are learned ({@code weights.txt} says from what). Immutable.
 */
public final class Scorer {
  /** Name of the constant term. */
  public static final String BIAS = "bias";

  /** Feature of confidence alone: by how much the best reading beats the next one. */
  public static final String MARGIN = "margin";

  private static final double WIDEST_MARGIN = 4;

  private final Map<String, Double> ranking;
  private final Map<String, Double> certainty;

  public Scorer(Map<String, Double> ranking, Map<String, Double> certainty) {
    this.ranking = Map.copyOf(ranking);
    this.certainty = Map.copyOf(certainty);
  }

  /** Read the weights that are shipped with this module. */
  public static Scorer load() {
    Map<String, Double> ranking = new HashMap<>();
    Map<String, Double> certainty = new HashMap<>();
    for (List<String> line : WordList.read("weights.txt")) {
      Map<String, Double> into = line.get(0).equals("rank") ? ranking : certainty;
      into.put(line.get(1), Double.valueOf(line.get(2)));
    }
    return new Scorer(ranking, certainty);
  }

  /** Return the score of a reading; higher is better. */
  public double score(Map<String, Double> features) {
    return sum(ranking, features);
  }

  /**
   * Return the chance, from 0 to 1, that the best reading is right.
   *
   * @param margin its score less that of the next reading that says something else
   */
  public double confidence(Map<String, Double> features, double margin) {
    double sum = sum(certainty, features);
    sum += certainty.getOrDefault(MARGIN, 0.0) * clip(margin);
    return 1 / (1 + Math.exp(-sum));
  }

  /** Limit a margin, as a lone reading would otherwise count for endlessly much. */
  public static double clip(double margin) {
    return Math.max(-WIDEST_MARGIN, Math.min(WIDEST_MARGIN, margin));
  }

  private static double sum(Map<String, Double> weights, Map<String, Double> features) {
    double sum = weights.getOrDefault(BIAS, 0.0);
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return sum;
  }
}
