package dev.lakewright.core.lake;

import java.util.List;
import java.util.Optional;

/**
 * Figures of one column over all rows.
 *
 * @param distinct number of distinct values without null; approximate above 100,000 rows
 * @param minimum smallest value as text, in the column's own order
 * @param samples frequent or typical values as text, most frequent first; may be empty
 */
public record ColumnProfile(
    String column,
    long nulls,
    long distinct,
    Optional<String> minimum,
    Optional<String> maximum,
    List<String> samples) {
  public ColumnProfile {
    samples = List.copyOf(samples);
  }
}
