package dev.lakewright.bench.micro;

import java.util.Arrays;

/** Features of rows cut into at most 64 ranges of about equally many rows. */
final class Histograms {
  static final int RANGES = 64;

  private final float[][] cuts;
  private final byte[][] ranges;

  Histograms(float[][] rows) {
    int features = rows.length == 0 ? 0 : rows[0].length;
    this.cuts = new float[features][];
    this.ranges = new byte[features][rows.length];
    for (int feature = 0; feature < features; feature++) {
      float[] values = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        values[i] = rows[i][feature];
      }
      cuts[feature] = cuts(values.clone());
      for (int i = 0; i < rows.length; i++) {
        ranges[feature][i] = (byte) range(cuts[feature], values[i]);
      }
    }
  }

  private static float[] cuts(float[] values) {
    Arrays.sort(values);
    float[] cuts = new float[RANGES - 1];
    int size = 0;
    for (int i = 1; i < RANGES; i++) {
      float cut = values[(int) ((long) i * (values.length - 1) / RANGES)];
      if (size == 0 || cut > cuts[size - 1]) {
        cuts[size++] = cut;
      }
    }
    return Arrays.copyOf(cuts, size);
  }

  private static int range(float[] cuts, float value) {
    int at = Arrays.binarySearch(cuts, value);
    return at >= 0 ? at : -at - 1;
  }

  int features() {
    return cuts.length;
  }

  int rows() {
    return ranges.length == 0 ? 0 : ranges[0].length;
  }

  /** Return the range of a row's feature: 0 up to the number of cuts. */
  int range(int feature, int row) {
    return ranges[feature][row];
  }

  /** Return the values up to which ranges go; the last range has no end. */
  float cut(int feature, int range) {
    return cuts[feature][range];
  }

  int cuts(int feature) {
    return cuts[feature].length;
  }
}
