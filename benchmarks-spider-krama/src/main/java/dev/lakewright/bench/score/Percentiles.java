package dev.lakewright.bench.score;

import java.util.Collection;

/** Percentiles by the nearest rank. */
public final class Percentiles {
  private final double[] sorted;

  public Percentiles(Collection<Double> values) {
    this.sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** Return the percentile, or 0 where there are no values. */
  public double at(double percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }
}
