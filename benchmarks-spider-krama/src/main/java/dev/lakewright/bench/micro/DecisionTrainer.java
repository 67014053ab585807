package dev.lakewright.bench.micro;

import dev.lakewright.text.fill.Decision;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Softmax;
import dev.lakewright.text.model.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns to take decisions: the log-linear model that makes the right ones likeliest. */
final class DecisionTrainer {
  /** A decision as places of weights. */
  private static final class Example {
    private final int[][] options;
    private final int right;

    Example(int[][] options, int right) {
      this.options = options;
      this.right = right;
    }
  }

  private final Ascent ascent;
  private final List<Example> examples = new ArrayList<>();

  DecisionTrainer(Weights weights, double rate, double decay) {
    this.ascent = new Ascent(weights, rate, decay);
  }

  void add(Decision decision) {
    int[][] options = new int[decision.options().size()][];
    for (int i = 0; i < options.length; i++) {
      FeatureList list = decision.options().get(i);
      options[i] = new int[list.size()];
      for (int j = 0; j < options[i].length; j++) {
        options[i][j] = ascent.weights().place(list.get(j));
      }
    }
    examples.add(new Example(options, decision.right()));
  }

  int size() {
    return examples.size();
  }

  /** Go through all decisions some times, each time in another order that the seed decides. */
  void train(int rounds, long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(this::step);
    }
  }

  private void step(Example example) {
    double[] chances = new double[example.options.length];
    for (int i = 0; i < chances.length; i++) {
      for (int place : example.options[i]) {
        chances[i] += ascent.weights().get(place);
      }
    }
    Softmax.logarithms(chances);
    for (int i = 0; i < chances.length; i++) {
      double gradient = (i == example.right ? 1 : 0) - StrictMath.exp(chances[i]);
      if (Math.abs(gradient) > 1e-3) {
        for (int place : example.options[i]) {
          ascent.step(place, gradient);
        }
      }
    }
  }
}
