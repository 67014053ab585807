package dev.lakewright.bench.micro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighted sums learned by gradient descent with a square penalty: a choice among options
 * (conditional logit, McFadden 1974) or a yes or no (logistic regression). Deterministic.
 */
final class Regression {
  private static final int ROUNDS = 1500;
  private static final double STEP = 0.3;

  private final double penalty;

  Regression(double penalty) {
    this.penalty = penalty;
  }

  /** One choice: the features of each option, and which of them are right. */
  record Choice(List<Map<String, Double>> options, List<Boolean> right) {}

  /** Learn to prefer right options. Choices without a right option teach nothing. */
  Map<String, Double> choose(List<Choice> choices) {
    List<Choice> useful = choices.stream().filter(it -> it.right().contains(true)).toList();
    Map<String, Double> weights = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> gradient = new HashMap<>();
      useful.forEach(choice -> addChoice(choice, weights, gradient));
      step(weights, gradient, useful.size());
    }
    return weights;
  }

  private static void addChoice(
      Choice choice, Map<String, Double> weights, Map<String, Double> gradient) {
    int n = choice.options().size();
    double[] chance = new double[n];
    double all = 0;
    double good = 0;
    for (int i = 0; i < n; i++) {
      chance[i] = Math.exp(Math.max(-30, Math.min(30, sum(weights, choice.options().get(i)))));
      all += chance[i];
      good += choice.right().get(i) ? chance[i] : 0;
    }
    for (int i = 0; i < n; i++) {
      double share = (choice.right().get(i) ? chance[i] / good : 0) - chance[i] / all;
      add(gradient, choice.options().get(i), share);
    }
  }

  /** Learn the chance that something is right. */
  Map<String, Double> judge(List<Map<String, Double>> cases, List<Boolean> right) {
    Map<String, Double> weights = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> gradient = new HashMap<>();
      for (int i = 0; i < cases.size(); i++) {
        double chance = chance(weights, cases.get(i));
        add(gradient, cases.get(i), (right.get(i) ? 1 : 0) - chance);
      }
      step(weights, gradient, cases.size());
    }
    return weights;
  }

  /** Return the chance, from 0 to 1, that learned weights give to something. */
  static double chance(Map<String, Double> weights, Map<String, Double> features) {
    return 1 / (1 + Math.exp(-sum(weights, features)));
  }

  private void step(Map<String, Double> weights, Map<String, Double> gradient, int n) {
    for (Map.Entry<String, Double> entry : gradient.entrySet()) {
      double old = weights.getOrDefault(entry.getKey(), 0.0);
      weights.put(entry.getKey(), old + STEP * (entry.getValue() / n - penalty * old));
    }
  }

  static double sum(Map<String, Double> weights, Map<String, Double> features) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return sum;
  }

  private static void add(Map<String, Double> to, Map<String, Double> features, double factor) {
    if (factor != 0) {
      features.forEach((name, value) -> to.merge(name, factor * value, Double::sum));
    }
  }
}
