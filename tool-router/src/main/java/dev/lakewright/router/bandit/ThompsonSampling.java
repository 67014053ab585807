package dev.lakewright.router.bandit;

import dev.lakewright.router.ToolId;
import java.util.Collection;
import java.util.random.RandomGenerator;

/**
 * Draws each arm's reward from what is believed of it, a normal distribution around the mean, and
 * takes the highest draw (Agrawal and Goyal, ICML 2013; here a draw of {@code θᵀx}, which has the
 * same distribution as one of {@code θ}).
 */
public final class ThompsonSampling extends LinearBandit {
  private final double sigma;

  /**
   * Make a bandit.
   *
   * @param sigma standard deviation of one reward
   */
  public ThompsonSampling(
      Collection<ToolId> arms, int length, double sigma, RandomGenerator random) {
    super(arms, length, LinUcb.RIDGE, random);
    this.sigma = sigma;
  }

  @Override
  double score(LinearArm arm, double[] context) {
    return arm.mean(context) + sigma * arm.width(context) * random().nextGaussian();
  }
}
