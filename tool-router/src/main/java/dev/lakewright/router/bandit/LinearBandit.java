package dev.lakewright.router.bandit;

import dev.lakewright.router.ToolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A bandit with one linear model an arm, which takes the arm of the highest score. */
abstract class LinearBandit implements Bandit {
  private final int length;
  private final double ridge;
  private final RandomGenerator random;
  private final Map<ToolId, LinearArm> arms = new TreeMap<>();

  LinearBandit(Collection<ToolId> arms, int length, double ridge, RandomGenerator random) {
    this.length = length;
    this.ridge = ridge;
    this.random = random;
    arms.forEach(arm -> this.arms.put(arm, new LinearArm(length, ridge)));
  }

  /** Score one arm; the highest is chosen, ties at random. */
  abstract double score(LinearArm arm, double[] context);

  RandomGenerator random() {
    return random;
  }

  ToolId anyArm() {
    return oneOf(List.copyOf(arms.keySet()));
  }

  private ToolId oneOf(List<ToolId> from) {
    if (from.isEmpty()) {
      throw new IllegalStateException("there is no arm to choose");
    }
    return from.get(from.size() == 1 ? 0 : random.nextInt(from.size()));
  }

  @Override
  public ToolId choose(double[] context) {
    List<ToolId> best = new ArrayList<>();
    double highest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<ToolId, LinearArm> arm : arms.entrySet()) {
      double score = score(arm.getValue(), context);
      if (score > highest) {
        highest = score;
        best.clear();
      }
      if (score == highest) {
        best.add(arm.getKey());
      }
    }
    return oneOf(best);
  }

  @Override
  public void learn(ToolId arm, double[] context, double reward) {
    LinearArm model = arms.get(arm);
    if (context.length != length || !Double.isFinite(reward)) {
      throw new IllegalArgumentException("a context of " + length + " and a finite reward");
    }
    if (model != null) {
      model.learn(context, reward);
    }
  }

  @Override
  public void add(ToolId arm) {
    if (arms.putIfAbsent(arm, new LinearArm(length, ridge)) != null) {
      throw new IllegalArgumentException("two arms are named " + arm);
    }
  }

  @Override
  public void remove(ToolId arm) {
    arms.remove(arm);
  }
}
