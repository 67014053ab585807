package dev.lakewright.text.model;

/**
 * Weights of hashed features: features whose hashes meet share one. Not changed after reading,
 * hence safe for use by several threads; a trainer changes those it owns.
 */
public final class Weights {
  private final float[] values;
  private final int shift;

  /**
   * Make weights that are all 0.
   *
   * @param bits binary logarithm of their number, 1 to 30
   */
  public Weights(int bits) {
    this.values = new float[1 << bits];
    this.shift = Long.SIZE - bits;
  }

  public int size() {
    return values.length;
  }

  /** Return the place of a feature's weight. */
  public int place(long hash) {
    return (int) ((hash * 0x9e3779b97f4a7c15L) >>> shift);
  }

  public float get(int place) {
    return values[place];
  }

  public void set(int place, float value) {
    values[place] = value;
  }

  /** Return the sum of the weights of some features. */
  public double sum(FeatureList features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += values[place(features.get(i))];
    }
    return sum;
  }

  /** Return the weight of one feature. */
  public double of(long hash) {
    return values[place(hash)];
  }
}
