package dev.lakewright.check.profile;

import java.util.Collection;
import java.util.Map;

/**
 * Counts over the rows of one table. Nulls are equal to one another, as for DISTINCT. What could
 * not be counted is missing from what comes back.
 */
public interface SetCounts {
  long rows();

  /** Return how many different rows there are in each set of columns. */
  Map<ColumnSet, Long> distinct(Collection<ColumnSet> sets);

  /**
   * Return for each dependency the fewest rows that would have to go for it to hold: those that are
   * not of the most frequent value of their group. Divided by the rows it is the error g3 of
   * Kivinen and Mannila, "Approximate inference of functional dependencies from relations" (1995).
   */
  Map<Dependency, Long> errors(Collection<Dependency> dependencies);
}
