package dev.lakewright.router.bandit;

/**
 * Ridge regression of an arm's reward on the context, updated one reward at a time: the inverse of
 * {@code A = ρI + Σ x xᵀ} by Sherman and Morrison's formula, exactly.
 */
final class LinearArm {
  private final double[][] inverse;
  private final double[] sums;
  private final double[] theta;

  LinearArm(int length, double ridge) {
    this.inverse = new double[length][length];
    this.sums = new double[length];
    this.theta = new double[length];
    for (int i = 0; i < length; i++) {
      inverse[i][i] = 1 / ridge;
    }
  }

  void learn(double[] x, double reward) {
    double[] moved = times(x);
    double scale = 1 + dot(moved, x);
    for (int i = 0; i < x.length; i++) {
      sums[i] += reward * x[i];
      for (int j = 0; j < x.length; j++) {
        inverse[i][j] -= moved[i] * moved[j] / scale;
      }
    }
    double[] now = times(sums);
    System.arraycopy(now, 0, theta, 0, now.length);
  }

  /** Return the expected reward. */
  double mean(double[] x) {
    return dot(theta, x);
  }

  /** Return {@code √(xᵀ A⁻¹ x)}, how unsure the mean is. */
  double width(double[] x) {
    return Math.sqrt(Math.max(0, dot(times(x), x)));
  }

  double[] times(double[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      product[i] = dot(inverse[i], x);
    }
    return product;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
