package dev.lakewright.bench.score;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** All rows of a result on SQLite, in order. */
record SqliteResult(List<List<SqliteCell>> rows) {
  SqliteResult {
    rows = List.copyOf(rows);
  }

  int width() {
    return rows.isEmpty() ? 0 : rows.get(0).size();
  }

  /** Return the first rows; columns have no names, and none are known where there is no row. */
  ResultTable table(int most) {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < width(); i++) {
      columns.add(new ResultColumn("", ColumnType.TEXT));
    }
    List<List<Cell>> firsts =
        rows.stream().limit(most).map(row -> row.stream().map(SqliteCell::cell).toList()).toList();
    return new ResultTable(columns, firsts, rows.size(), false);
  }
}
