package dev.lakewright.text.sketch;

import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.model.Softmax;
import dev.lakewright.text.model.Weights;
import java.util.List;

/**
 * How likely each known sketch is for a question: a softmax over sketches, each the sum of its
 * parts' scores, each the sum of the weights of (feature, part) pairs. Immutable.
 */
public final class SketchModel {
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

  /** Return the logarithm of each sketch's chance, in the order of the inventory. */
  public double[] logarithms(FeatureList features) {
    double[] ofParts = new double[parts.length];
    for (int part = 0; part < parts.length; part++) {
      double sum = 0;
      for (int i = 0; i < features.size(); i++) {
        sum += weights.of(Hash.of(features.get(i), parts[part]));
      }
      ofParts[part] = sum;
    }
    double[] scores = new double[inventory.sketches().size()];
    for (int i = 0; i < scores.length; i++) {
      for (int part : inventory.own(i)) {
        scores[i] += ofParts[part];
      }
    }
    Softmax.logarithms(scores);
    return scores;
  }
}
