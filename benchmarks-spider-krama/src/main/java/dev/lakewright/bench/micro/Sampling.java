package dev.lakewright.bench.micro;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What part of rows and features each tree of a forest is grown on, drawn anew for each (stochastic
 * gradient boosting, Friedman, Computational Statistics &amp; Data Analysis 2002).
 *
 * @param rows part of them, above 0 and at most 1
 * @param features part of them, above 0 and at most 1
 * @param forests how many are grown, each from a seed of its own; their mean depends less on the
 *     draws than one of them (bagging, Breiman, Machine Learning 1996)
 */
record Sampling(double rows, double features, long seed, int forests) {
  static final Sampling NONE = new Sampling(1, 1, 0, 1);

  /** Return draws for each forest from a number of rows and features, the same ones every time. */
  List<Draws> draws(int rowCount, int featureCount) {
    return LongStream.range(seed, seed + forests)
        .mapToObj(it -> new Draws(this, rowCount, featureCount, new Random(it)))
        .toList();
  }

  /** Draws one after another. Not thread-safe. */
  static final class Draws {
    private final Sampling sampling;
    private final int rowCount;
    private final int featureCount;
    private final Random random;

    private Draws(Sampling sampling, int rowCount, int featureCount, Random random) {
      this.sampling = sampling;
      this.rowCount = rowCount;
      this.featureCount = featureCount;
      this.random = random;
    }

    /** Draw rows, in ascending order. */
    int[] rows() {
      return IntStream.range(0, rowCount).filter(row -> isDrawn(sampling.rows())).toArray();
    }

    /** Draw features: one flag for each. */
    boolean[] features() {
      boolean[] drawn = new boolean[featureCount];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = isDrawn(sampling.features());
      }
      return drawn;
    }

    private boolean isDrawn(double part) {
      return part >= 1 || random.nextDouble() < part;
    }
  }
}
