package dev.lakewright.text.model;

/** Turns scores into logarithms of chances. */
public final class Softmax {
  private Softmax() {}

  /** Replace scores by the logarithms of their softmax; the same bits on every platform. */
  public static void logarithms(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - max);
    }
    double log = max + StrictMath.log(sum);
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= log;
    }
  }
}
