package dev.lakewright.bench.micro;

import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Weights;
import dev.lakewright.text.sketch.SketchInventory;
import dev.lakewright.text.sketch.SketchModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns which sketch a question has. Each step sees a random half of the question's features
 * (dropout, Srivastava et al., JMLR 2014), so that none is relied on alone; weights are scaled for
 * all of them at the end.
 */
final class SketchTrainer {
  private static final double KEPT = 0.5;

  private record Example(FeatureList features, int right) {}

  private final SketchInventory inventory;
  private final SketchModel model;
  private final Weights weights;
  private final Ascent ascent;
  private final List<Example> examples = new ArrayList<>();

  SketchTrainer(SketchInventory inventory, Weights weights, double rate, double decay) {
    this.inventory = inventory;
    this.model = new SketchModel(inventory, weights);
    this.weights = weights;
    this.ascent = new Ascent(weights, rate, decay);
  }

  void add(FeatureList features, int right) {
    examples.add(new Example(features, right));
  }

  /** Learn from all examples some times, then settle the weights; to be called once. */
  void train(int rounds, long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(it -> step(new Example(some(it.features(), random), it.right())));
    }
    for (int place = 0; place < weights.size(); place++) {
      weights.set(place, (float) (KEPT * weights.get(place)));
    }
  }

  private static FeatureList some(FeatureList all, Random random) {
    FeatureList some = new FeatureList();
    for (int i = 0; i < all.size(); i++) {
      if (random.nextDouble() < KEPT) {
        some.add(all.get(i));
      }
    }
    return some;
  }

  private void step(Example example) {
    double[] logarithms = model.logarithms(example.features());
    double[] ofParts = new double[inventory.parts().size()];
    for (int i = 0; i < logarithms.length; i++) {
      double gradient = (i == example.right() ? 1 : 0) - StrictMath.exp(logarithms[i]);
      for (int part : inventory.partsOf(i)) {
        ofParts[part] += gradient;
      }
    }
    for (int part = 0; part < ofParts.length; part++) {
      if (Math.abs(ofParts[part]) > 1e-3) {
        for (int i = 0; i < example.features().size(); i++) {
          long pair = model.pair(example.features().get(i), part);
          ascent.step(ascent.weights().place(pair), ofParts[part]);
        }
      }
    }
  }
}
