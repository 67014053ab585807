package dev.lakewright.router.bandit;

import dev.lakewright.router.ToolId;
import java.util.Collection;
import java.util.random.RandomGenerator;

/** Takes any arm: the baseline of every bandit. */
public final class RandomChoice extends LinearBandit {
  public RandomChoice(Collection<ToolId> arms, RandomGenerator random) {
    super(arms, 1, LinUcb.RIDGE, random);
  }

  @Override
  double score(LinearArm arm, double[] context) {
    return 0;
  }

  @Override
  public void learn(ToolId arm, double[] context, double reward) {
    // Nothing is learned.
  }
}
