package dev.lakewright.sql.weight;

/**
 * How much of each column (second) there is in each (first) after a step of a recursion. What
 * columns have of others that they feed nothing grows by lengths only; among those that feed one
 * another it doubles in the end where one has more than what a column weighs.
 */
final class Feeding {
  static final double ONCE = 1.01;

  private final double[][] shares;

  Feeding(double[][] shares) {
    this.shares = shares;
  }

  boolean doubles() {
    boolean[][] feeds = feeds();
    for (int to = 0; to < shares.length; to++) {
      double among = 0;
      for (int from = 0; from < shares.length; from++) {
        among += feeds[to][from] && feeds[from][to] ? shares[to][from] : 0;
      }
      if (!(among <= ONCE)) {
        return true;
      }
    }
    return false;
  }

  /** Return which column feeds which, over any number of steps. */
  private boolean[][] feeds() {
    int columns = shares.length;
    boolean[][] feeds = new boolean[columns][columns];
    for (int to = 0; to < columns; to++) {
      for (int from = 0; from < columns; from++) {
        feeds[to][from] = !(shares[to][from] <= 0);
      }
    }
    for (int by = 0; by < columns; by++) {
      for (int to = 0; to < columns; to++) {
        for (int from = 0; from < columns; from++) {
          feeds[to][from] |= feeds[to][by] && feeds[by][from];
        }
      }
    }
    return feeds;
  }
}
