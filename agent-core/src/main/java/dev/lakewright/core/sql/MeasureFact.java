package dev.lakewright.core.sql;

import java.util.List;

/**
 * What an aggregate takes of each row: stored columns put together.
 *
 * @param sql as the statement writes it
 * @param columns all that it is made of, one or more
 */
public record MeasureFact(String sql, List<ColumnUse> columns) {
  public MeasureFact {
    columns = List.copyOf(columns);
  }

  /** Return the mentions of tables that it takes columns of, each once. */
  public List<TableUse> uses() {
    return columns.stream().map(ColumnUse::use).distinct().toList();
  }
}
