package dev.lakewright.core.lake;

import java.util.List;
import java.util.Optional;

/** Figures of one table: one entry a column, in stored order. */
public record TableProfile(TableName table, long rows, List<ColumnProfile> columns) {
  public TableProfile {
    columns = List.copyOf(columns);
  }

  public Optional<ColumnProfile> column(String wanted) {
    return columns.stream().filter(it -> it.column().equalsIgnoreCase(wanted)).findFirst();
  }
}
