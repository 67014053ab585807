package dev.lakewright.core.lake;

import java.util.List;

/** Columns whose values are found in {@code target}; both column lists pair by position. */
public record ForeignKey(
    List<String> columns, TableName target, List<String> targetColumns, KeyOrigin origin) {
  public ForeignKey {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
    if (columns.isEmpty() || columns.size() != targetColumns.size()) {
      throw new IllegalArgumentException("foreign key columns do not pair");
    }
  }
}
