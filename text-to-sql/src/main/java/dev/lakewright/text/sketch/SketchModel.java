package dev.lakewright.text.sketch;

import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.model.Softmax;
import dev.lakewright.text.model.Weights;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How likely each known sketch is for a question: a softmax over sketches, each the sum of its
 * parts' scores, each the sum of the weights of (feature, part) pairs. Immutable.
 */
public final class SketchModel implements SketchSource {
  private static final int VARIED = 6;
  private static final double OF_NEW = -1.5;

  private final SketchInventory inventory;
  private final Weights weights;
  private final long[] parts;

  public SketchModel(SketchInventory inventory, Weights weights) {
    this.inventory = inventory;
    this.weights = weights;
    List<String> names = inventory.parts();
    this.parts = names.stream().mapToLong(Hash::of).toArray();
  }

  public SketchInventory inventory() {
    return inventory;
  }

  /** Return the hash of a feature together with a part, for trainers. */
  public long pair(long feature, int part) {
    return Hash.of(feature, parts[part]);
  }

  /** Return the logarithm of each known sketch's chance, in the order of the inventory. */
  public double[] logarithms(FeatureList features) {
    return known(ofParts(features));
  }

  private double[] known(double[] ofParts) {
    double[] scores = new double[inventory.sketches().size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = sum(ofParts, inventory.own(i));
    }
    Softmax.logarithms(scores);
    return scores;
  }

  private static double sum(double[] ofParts, int[] parts) {
    double sum = 0;
    for (int part : parts) {
      sum += ofParts[part];
    }
    return sum;
  }

  private double[] ofParts(FeatureList features) {
    double[] ofParts = new double[parts.length];
    for (int part = 0; part < parts.length; part++) {
      double sum = 0;
      for (int i = 0; i < features.size(); i++) {
        sum += weights.of(Hash.of(features.get(i), parts[part]));
      }
      ofParts[part] = sum;
    }
    return ofParts;
  }

  /**
   * Return the likeliest sketches, best first: known ones, and new ones that differ from the
   * likeliest of them in one clause. What a new one lacks is a part of its own; it is held to be
   * less likely by a constant.
   *
   * @param most how many known ones are returned at most
   * @param least known ones less likely than the best by more than this logarithm are left out
   */
  @Override
  public List<ScoredSketch> likeliest(FeatureList features, int most, double least) {
    double[] ofParts = ofParts(features);
    double[] logarithms = known(ofParts);
    List<Integer> order =
        IntStream.range(0, logarithms.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer it) -> -logarithms[it]))
            .limit(most)
            .filter(it -> logarithms[it] >= least + max(logarithms))
            .toList();
    Map<Sketch, ScoredSketch> all = new LinkedHashMap<>();
    for (int at : order) {
      Sketch sketch = inventory.sketches().get(at);
      all.put(sketch, new ScoredSketch(sketch, logarithms[at], true));
    }
    for (int at : order.subList(0, Math.min(VARIED, order.size()))) {
      double own = sum(ofParts, inventory.own(at)) - logarithms[at];
      for (Sketch variation : inventory.variations(at)) {
        double score = sum(ofParts, inventory.knownParts(variation)) - own + OF_NEW;
        all.putIfAbsent(variation, new ScoredSketch(variation, score, false));
      }
    }
    return all.values().stream()
        .filter(it -> it.logarithm() >= least + max(logarithms))
        .sorted(Comparator.comparingDouble(ScoredSketch::logarithm).reversed())
        .toList();
  }

  private static double max(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
