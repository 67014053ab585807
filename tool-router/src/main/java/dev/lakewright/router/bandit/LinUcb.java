package dev.lakewright.router.bandit;

import dev.lakewright.router.ToolId;
import java.util.Collection;
import java.util.random.RandomGenerator;

/**
 * LinUCB with disjoint arms (Li et al., WWW 2010): takes the arm of the highest {@code θᵀx + α √(xᵀ
 * A⁻¹ x)}.
 */
public final class LinUcb extends LinearBandit {
  /** GreenServ's settings. */
  public static final double ALPHA = 0.1;

  public static final double RIDGE = 0.05;

  private final double alpha;

  /**
   * Make a bandit.
   *
   * @param length of contexts
   * @param alpha how much is given to what is not known
   * @param random for ties
   */
  public LinUcb(
      Collection<ToolId> arms, int length, double alpha, double ridge, RandomGenerator random) {
    super(arms, length, ridge, random);
    this.alpha = alpha;
  }

  @Override
  double score(LinearArm arm, double[] context) {
    return arm.mean(context) + alpha * arm.width(context);
  }
}
