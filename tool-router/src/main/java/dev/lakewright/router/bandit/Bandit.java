package dev.lakewright.router.bandit;

import dev.lakewright.router.ToolId;

/**
 * Chooses one of several arms, here models, and learns from the reward. Arms may come and go at any
 * time. Deterministic for the same randomness; not for more than one thread.
 */
public interface Bandit {
  /**
   * Choose an arm.
   *
   * @param context what is known of the query, always of the same length
   * @throws IllegalStateException if there is no arm
   */
  ToolId choose(double[] context);

  /** Learn from a reward between 0 and 1; one for an arm that is gone is passed over. */
  void learn(ToolId arm, double[] context, double reward);

  /**
   * Add an arm of which nothing is known.
   *
   * @throws IllegalArgumentException if it is there
   */
  void add(ToolId arm);

  /** Take an arm away and forget it; it is not chosen any more. */
  void remove(ToolId arm);
}
