package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Tree;
import java.util.ArrayList;
import java.util.List;

/** Grows one regression tree level by level by Newton's gain. For one use. */
final class TreeGrower {
  private static final double RIDGE = 5;
  private static final double LEAST_GAIN = 1e-3;

  private final Histograms histograms;
  private final double[] gradients;
  private final double[] curvatures;
  private final int depth;
  private final double rate;
  private final int leastRows;
  private final List<Integer> features = new ArrayList<>();
  private final List<Float> figures = new ArrayList<>();
  private final List<Integer> lefts = new ArrayList<>();

  TreeGrower(
      Histograms histograms,
      double[] gradients,
      double[] curvatures,
      int depth,
      double rate,
      int leastRows) {
    this.histograms = histograms;
    this.gradients = gradients;
    this.curvatures = curvatures;
    this.depth = depth;
    this.rate = rate;
    this.leastRows = leastRows;
  }

  private record Split(int feature, int range, double gain) {}

  /**
   * Grow the tree.
   *
   * @param rows those that it is grown on, in ascending order
   * @param use one flag for each feature: true if it may split by it
   */
  Tree grow(int[] rows, boolean[] use) {
    node();
    grow(0, rows, use, depth, sums(rows, use));
    int[] featureArray = features.stream().mapToInt(Integer::intValue).toArray();
    int[] leftArray = lefts.stream().mapToInt(Integer::intValue).toArray();
    float[] figureArray = new float[figures.size()];
    for (int i = 0; i < figureArray.length; i++) {
      figureArray[i] = figures.get(i);
    }
    return new Tree(featureArray, figureArray, leftArray);
  }

  private int node() {
    features.add(-1);
    figures.add(0f);
    lefts.add(0);
    return features.size() - 1;
  }

  private Sums sums(int[] rows, boolean[] use) {
    return new Sums(histograms).add(rows, use, gradients, curvatures);
  }

  private void grow(int node, int[] rows, boolean[] use, int levels, Sums sums) {
    double gradient = 0;
    double curvature = 0;
    for (int row : rows) {
      gradient += gradients[row];
      curvature += curvatures[row];
    }
    Split split = levels == 0 ? null : best(rows.length, use, gradient, curvature, sums);
    if (split == null) {
      figures.set(node, (float) (rate * gradient / (curvature + RIDGE)));
      return;
    }
    int left = node();
    int right = node();
    features.set(node, split.feature());
    figures.set(node, histograms.cut(split.feature(), split.range()));
    lefts.set(node, left);
    children(left, right, part(rows, split, true), part(rows, split, false), use, levels - 1, sums);
  }

  /** Only the smaller child's rows are added up; the sums of the other are what is left. */
  private void children(
      int left, int right, int[] leftRows, int[] rightRows, boolean[] use, int levels, Sums both) {
    if (levels == 0) {
      grow(left, leftRows, use, 0, both);
      grow(right, rightRows, use, 0, both);
    } else if (leftRows.length <= rightRows.length) {
      Sums small = sums(leftRows, use);
      Sums large = both.without(small);
      grow(left, leftRows, use, levels, small);
      grow(right, rightRows, use, levels, large);
    } else {
      Sums small = sums(rightRows, use);
      Sums large = both.without(small);
      grow(left, leftRows, use, levels, large);
      grow(right, rightRows, use, levels, small);
    }
  }

  private int[] part(int[] rows, Split split, boolean left) {
    return java.util.Arrays.stream(rows)
        .filter(row -> (histograms.range(split.feature(), row) <= split.range()) == left)
        .toArray();
  }

  private static double gain(double gradient, double curvature) {
    return gradient * gradient / (curvature + RIDGE);
  }

  private @org.jspecify.annotations.Nullable Split best(
      int rows, boolean[] use, double gradient, double curvature, Sums sums) {
    Split best = null;
    for (int feature = 0; feature < histograms.features(); feature++) {
      if (!use[feature]) {
        continue;
      }
      double left = 0;
      double leftCurve = 0;
      int leftRows = 0;
      for (int range = 0; range < histograms.cuts(feature); range++) {
        left += sums.gradient(feature, range);
        leftCurve += sums.curvature(feature, range);
        leftRows += sums.count(feature, range);
        if (leftRows >= leastRows && rows - leftRows >= leastRows) {
          double gain =
              gain(left, leftCurve)
                  + gain(gradient - left, curvature - leftCurve)
                  - gain(gradient, curvature);
          if (gain > LEAST_GAIN && (best == null || gain > best.gain() + 1e-12)) {
            best = new Split(feature, range, gain);
          }
        }
      }
    }
    return best;
  }
}
