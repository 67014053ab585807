package dev.lakewright.core.engine;

import java.util.List;

/**
 * Rows of a result held in memory, in engine order.
 *
 * @param rows the first rows; one cell a column
 * @param totalRows rows of the whole result, at least {@code rows.size()}
 * @param capped true if the engine stopped at the row limit, so that {@code totalRows} is a lower
 *     bound
 */
public record ResultTable(
    List<ResultColumn> columns, List<List<Cell>> rows, long totalRows, boolean capped) {
  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (totalRows < rows.size()) {
      throw new IllegalArgumentException("fewer rows in total than at hand");
    }
  }

  /** Return true if every row of the result is in {@code rows}. */
  public boolean complete() {
    return !capped && totalRows == rows.size();
  }
}
