package dev.lakewright.core.lake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads stored values for value linking. */
public interface LakeValues {
  /**
   * Return the distinct values of a text column without null, most frequent first, at most {@code
   * limit} of them, each cut to 200 characters.
   */
  List<String> distinct(ColumnRef column, int limit);

  /**
   * Return the same as {@link #distinct} for several columns of one table, in their order; may cost
   * less than to ask for each.
   */
  default List<List<String>> distinctOf(TableName table, List<String> columns, int limit) {
    return columns.stream().map(it -> distinct(new ColumnRef(table, it), limit)).toList();
  }

  /**
   * Look stored values of a text column up by how they read: in lower case, without accents, each
   * run of other characters than letters and digits as one space, none at the ends.
   *
   * @param folded texts of that form; values of at most 80 characters are compared
   * @param patience how long the engine may search
   * @return distinct values in ascending order; empty if the time ran out first
   */
  Optional<List<String>> matching(ColumnRef column, Set<String> folded, Duration patience);
}
