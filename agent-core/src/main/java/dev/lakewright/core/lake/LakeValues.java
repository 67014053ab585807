package dev.lakewright.core.lake;

import java.util.List;

/** Reads stored values for value linking. */
public interface LakeValues {
  /**
   * Return the distinct values of a text column without null, most frequent first, at most {@code
   * limit} of them, each cut to 200 characters.
   */
  List<String> distinct(ColumnRef column, int limit);
}
