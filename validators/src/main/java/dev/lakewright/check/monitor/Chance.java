package dev.lakewright.check.monitor;

/**
 * How far a sample strays by chance. All bounds are for about one in a million, since every run
 * asks many questions of many columns.
 */
final class Chance {
  /** The normal distribution's quantile for one in a million. */
  private static final double Z = 4.75;

  private static final double ONE_IN_A_MILLION = 1e-6;

  private Chance() {}

  /** Return how far a share of so many rows strays from what it is in the whole. */
  static double ofShare(double share, long rows) {
    return rows == 0 ? 1 : Z * Math.sqrt(share * (1 - share) / rows) + Z / rows;
  }

  /**
   * Return how far the sum of squared deviations strays: chi-square's quantile, by Wilson-Hilferty.
   */
  static double chiSquare(int freedom) {
    double part = 2.0 / (9 * freedom);
    double root = 1 - part + Z * Math.sqrt(part);
    return freedom * root * root * root;
  }

  /** Return how far two distributions lie apart, by Kolmogorov and Smirnov, in so many rows. */
  static double ofDistance(long rows) {
    return rows == 0 ? 1 : Math.sqrt(-Math.log(ONE_IN_A_MILLION / 2) / 2 / rows);
  }

  /** Return true if so many rows in a row hardly ever all have a value of that share. */
  static boolean rulesOut(double share, long rows) {
    return share < 1 && rows * Math.log(Math.max(share, 1e-12)) < Math.log(ONE_IN_A_MILLION);
  }

  /** Return how far a count of rows strays from what is expected. */
  static double ofCount(double expected) {
    return Z * Math.sqrt(Math.max(1, expected));
  }
}
