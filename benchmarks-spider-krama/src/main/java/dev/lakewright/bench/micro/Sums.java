package dev.lakewright.bench.micro;

/** Gradients, curvatures and rows added up by the ranges of features. Not thread-safe. */
final class Sums {
  private final Histograms histograms;
  private final double[] gradients;
  private final double[] curvatures;
  private final int[] counts;

  Sums(Histograms histograms) {
    this.histograms = histograms;
    int size = histograms.features() * Histograms.RANGES;
    this.gradients = new double[size];
    this.curvatures = new double[size];
    this.counts = new int[size];
  }

  /**
   * Add rows.
   *
   * @param use one flag for each feature: true if it is added up
   * @param gradientOf of every row there is
   * @param curvatureOf of every row there is
   */
  Sums add(int[] rows, boolean[] use, double[] gradientOf, double[] curvatureOf) {
    for (int feature = 0; feature < histograms.features(); feature++) {
      if (use[feature]) {
        int base = feature * Histograms.RANGES;
        for (int row : rows) {
          int at = base + histograms.range(feature, row);
          gradients[at] += gradientOf[row];
          curvatures[at] += curvatureOf[row];
          counts[at]++;
        }
      }
    }
    return this;
  }

  /** Take a part of what was added away, which leaves the sums of the other part. */
  Sums without(Sums part) {
    for (int i = 0; i < counts.length; i++) {
      gradients[i] -= part.gradients[i];
      curvatures[i] -= part.curvatures[i];
      counts[i] -= part.counts[i];
    }
    return this;
  }

  double gradient(int feature, int range) {
    return gradients[feature * Histograms.RANGES + range];
  }

  double curvature(int feature, int range) {
    return curvatures[feature * Histograms.RANGES + range];
  }

  int count(int feature, int range) {
    return counts[feature * Histograms.RANGES + range];
  }
}
