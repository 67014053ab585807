package dev.lakewright.router.bandit;

import dev.lakewright.router.ToolId;
import java.util.Collection;
import java.util.random.RandomGenerator;

/** Takes any arm with a probability that falls with each choice, and else the best so far. */
public final class EpsilonGreedy extends LinearBandit {
  private static final double LEAST = 0.01;

  private final double decay;
  private double epsilon = 1;

  /**
   * Make a bandit.
   *
   * @param length of contexts; with the constant context {1} it learns one mean an arm
   * @param decay by which the probability, first 1, is multiplied at each choice; it stays at 0.01
   */
  public EpsilonGreedy(Collection<ToolId> arms, int length, double decay, RandomGenerator random) {
    super(arms, length, LinUcb.RIDGE, random);
    this.decay = decay;
  }

  @Override
  public ToolId choose(double[] context) {
    boolean explore = random().nextDouble() < epsilon;
    epsilon = Math.max(LEAST, epsilon * decay);
    return explore ? anyArm() : super.choose(context);
  }

  @Override
  double score(LinearArm arm, double[] context) {
    return arm.mean(context);
  }
}
