package dev.lakewright.bench.micro;

import dev.lakewright.text.model.Softmax;
import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradient boosting of regression trees for the logistic and the listwise softmax loss (Friedman
 * 2001; Cao et al., ICML 2007), on histograms of features, each tree on a sample of rows and
 * features if wanted. Deterministic: rows in the given order, first best split wins, seeds fixed.
 */
final class Boosting {
  private final int rounds;
  private final int depth;
  private final double rate;
  private final int leastRows;
  private final Sampling sampling;

  /** Make one whose trees look at all rows and features. */
  Boosting(int rounds, int depth, double rate, int leastRows) {
    this(rounds, depth, rate, leastRows, Sampling.NONE);
  }

  Boosting(int rounds, int depth, double rate, int leastRows, Sampling sampling) {
    this.rounds = rounds;
    this.depth = depth;
    this.rate = rate;
    this.leastRows = leastRows;
    this.sampling = sampling;
  }

  /**
   * Learn to put right rows first in their groups: the softmax over each group's scores gives the
   * right ones together the greatest chance. Groups without a right row teach nothing.
   *
   * @param groups the group of each row, ascending from 0
   */
  Forest rank(float[][] rows, boolean[] labels, int[] groups) {
    return boost(
        rows,
        0,
        (scores, gradients, curvatures) -> {
          for (int from = 0, to; from < rows.length; from = to) {
            to = from;
            while (to < rows.length && groups[to] == groups[from]) {
              to++;
            }
            listwise(scores, labels, gradients, curvatures, from, to);
          }
        });
  }

  private static void listwise(
      double[] scores,
      boolean[] labels,
      double[] gradients,
      double[] curvatures,
      int from,
      int to) {
    double[] chances = java.util.Arrays.copyOfRange(scores, from, to);
    Softmax.logarithms(chances);
    double right = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = StrictMath.exp(chances[i]);
      right += labels[from + i] ? chances[i] : 0;
    }
    for (int i = 0; i < chances.length; i++) {
      double wanted = right > 0 && labels[from + i] ? chances[i] / right : 0;
      gradients[from + i] = right > 0 ? wanted - chances[i] : 0;
      curvatures[from + i] = right > 0 ? Math.max(1e-6, chances[i] * (1 - chances[i])) : 0;
    }
  }

  /**
   * Learn to tell rows apart; the forest's score is the logarithm of the odds.
   *
   * @param weights how much each row counts
   */
  Forest fit(float[][] rows, boolean[] labels, double[] weights) {
    double positive = 1;
    double negative = 1;
    for (int i = 0; i < labels.length; i++) {
      positive += labels[i] ? weights[i] : 0;
      negative += labels[i] ? 0 : weights[i];
    }
    double base = StrictMath.log(positive / negative);
    return boost(
        rows,
        base,
        (scores, gradients, curvatures) -> {
          for (int i = 0; i < scores.length; i++) {
            double chance = 1 / (1 + StrictMath.exp(-scores[i]));
            gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - chance);
            curvatures[i] = weights[i] * chance * (1 - chance);
          }
        });
  }

  /** Fills in the gradients and curvatures of what is made greater. */
  private interface Objective {
    void differentiate(double[] scores, double[] gradients, double[] curvatures);
  }

  private Forest boost(float[][] rows, double base, Objective objective) {
    Histograms histograms = new Histograms(rows);
    return Forest.mean(
        sampling.draws(rows.length, histograms.features()).stream()
            .map(draws -> boost(rows, base, objective, histograms, draws))
            .toList());
  }

  private Forest boost(
      float[][] rows,
      double base,
      Objective objective,
      Histograms histograms,
      Sampling.Draws draws) {
    double[] scores = new double[rows.length];
    java.util.Arrays.fill(scores, base);
    List<Tree> trees = new ArrayList<>();
    double[] gradients = new double[rows.length];
    double[] curvatures = new double[rows.length];
    for (int round = 0; round < rounds; round++) {
      objective.differentiate(scores, gradients, curvatures);
      Tree tree =
          new TreeGrower(histograms, gradients, curvatures, depth, rate, leastRows)
              .grow(draws.rows(), draws.features());
      trees.add(tree);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += tree.value(rows[i]);
      }
    }
    return new Forest(base, trees);
  }
}
