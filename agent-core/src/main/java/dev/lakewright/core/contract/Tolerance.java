package dev.lakewright.core.contract;

/**
 * How many rows may break an expectation before it counts as broken.
 *
 * @param rows at most so many, or
 * @param share at most this share of the rows looked at, from 0 to 1; the more generous one holds
 */
public record Tolerance(long rows, double share) {
  public static final Tolerance NONE = new Tolerance(0, 0);

  public Tolerance {
    if (rows < 0 || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a tolerance is a count and a share from 0 to 1");
    }
  }

  public static Tolerance ofRows(long rows) {
    return new Tolerance(rows, 0);
  }

  public static Tolerance ofShare(double share) {
    return new Tolerance(0, share);
  }

  public boolean allows(long broken, long total) {
    return broken <= rows || broken <= share * total;
  }
}
