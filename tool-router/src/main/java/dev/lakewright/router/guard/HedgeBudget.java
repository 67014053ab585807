package dev.lakewright.router.guard;

/** How many calls may be made twice: a share of all calls, and one to begin with. */
public final class HedgeBudget {
  private final double share;
  private long calls;
  private long hedges;

  /**
   * Make a budget.
   *
   * @param share from 0 to 1
   */
  public HedgeBudget(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share lies between 0 and 1: " + share);
    }
    this.share = share;
  }

  synchronized void called() {
    calls++;
  }

  /** Take one call out of the budget, if there is one left. */
  synchronized boolean take() {
    boolean left = share > 0 && hedges < 1 + share * calls;
    hedges += left ? 1 : 0;
    return left;
  }

  /** Return how many calls were made twice. */
  public synchronized long hedges() {
    return hedges;
  }
}
