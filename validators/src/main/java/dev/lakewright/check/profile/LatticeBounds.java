package dev.lakewright.check.profile;

/**
 * How far a search goes.
 *
 * @param mostFrom most columns that decide another one, and most columns of a key
 * @param mostError largest share of rows that may break a dependency that is near to holding
 * @param leastShare how many rows a value of the deciding columns has, on average, at least; 1 to
 *     look at all
 */
public record LatticeBounds(int mostFrom, double mostError, double leastShare) {
  /** What a profile is made with. */
  public static final LatticeBounds USUAL = new LatticeBounds(3, 0.01, 2);
}
