package dev.lakewright.router.tier;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method (iteratively reweighted
 * least squares). The first feature is the constant 1 and is not penalized; the others are scaled
 * to unit variance. Its probabilities are calibrated on what it was fitted to.
 */
public final class Logistic {
  private static final int ROUNDS = 25;
  private static final double ENOUGH = 1e-8;

  private final double[] mean;
  private final double[] scale;
  private final double[] weights;

  private Logistic(double[] mean, double[] scale, double[] weights) {
    this.mean = mean;
    this.scale = scale;
    this.weights = weights;
  }

  /**
   * Fit to rows of features and whether each holds.
   *
   * @param penalty at least 0; more for few rows
   * @throws IllegalArgumentException if there are no rows, or not one answer for each
   */
  public static Logistic fit(List<double[]> rows, boolean[] holds, double penalty) {
    if (rows.isEmpty() || rows.size() != holds.length) {
      throw new IllegalArgumentException("one answer for each row, and at least one row");
    }
    int n = rows.get(0).length;
    double[] mean = new double[n];
    double[] scale = new double[n];
    measure(rows, mean, scale);
    Logistic model = new Logistic(mean, scale, new double[n]);
    List<double[]> scaled = rows.stream().map(model::scaled).toList();
    for (int round = 0; round < ROUNDS && model.step(scaled, holds, penalty) > ENOUGH; round++) {
      Thread.onSpinWait();
    }
    return model;
  }

  private static void measure(List<double[]> rows, double[] mean, double[] scale) {
    for (int i = 1; i < mean.length; i++) {
      int at = i;
      double average = rows.stream().mapToDouble(row -> row[at]).average().orElse(0);
      double variance =
          rows.stream().mapToDouble(row -> (row[at] - average) * (row[at] - average)).sum()
              / rows.size();
      mean[i] = average;
      scale[i] = variance > 0 ? 1 / Math.sqrt(variance) : 0;
    }
    scale[0] = 1;
  }

  private double[] scaled(double[] row) {
    double[] scaled = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      scaled[i] = (row[i] - mean[i]) * scale[i];
    }
    return scaled;
  }

  /** Make one step; return its length. */
  private double step(List<double[]> rows, boolean[] holds, double penalty) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] curvature = new double[n][n];
    for (int i = 0; i < n; i++) {
      double held = i == 0 ? ENOUGH : penalty + ENOUGH;
      gradient[i] = -held * weights[i];
      curvature[i][i] = held;
    }
    for (int row = 0; row < rows.size(); row++) {
      double[] x = rows.get(row);
      double p = sigmoid(dot(x));
      double error = (holds[row] ? 1 : 0) - p;
      for (int i = 0; i < n; i++) {
        gradient[i] += error * x[i];
        for (int j = 0; j < n; j++) {
          curvature[i][j] += p * (1 - p) * x[i] * x[j];
        }
      }
    }
    double[] step = Linear.solve(curvature, gradient);
    for (int i = 0; i < n; i++) {
      weights[i] += step[i];
    }
    return Math.sqrt(Arrays.stream(step).map(it -> it * it).sum());
  }

  private double dot(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i];
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Return the probability that a row holds. */
  public double probability(double[] row) {
    return sigmoid(dot(scaled(row)));
  }
}
