package dev.lakewright.bench.spider;

/**
 * How linking did on the columns that a gold statement needs.
 *
 * @param needed how many there are
 * @param found those that a stored value points to, or that are among the five best of a phrase
 * @param beyond those that a phrase speaks of, with five others before them
 */
public record LinkCounts(int needed, int found, int beyond) {
  public boolean complete() {
    return found == needed;
  }

  /** Return how many columns no word of the question speaks of. */
  public int unspoken() {
    return needed - found - beyond;
  }
}
