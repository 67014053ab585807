package dev.lakewright.core.lake;

import java.util.List;

/** Columns that identify a row of a table; in declared order, never empty. */
public record Key(List<String> columns, KeyOrigin origin) {
  public Key {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a key has columns");
    }
  }
}
