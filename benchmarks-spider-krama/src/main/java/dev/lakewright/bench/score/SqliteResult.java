package dev.lakewright.bench.score;

import java.util.List;

/** All rows of a result on SQLite, in order. */
record SqliteResult(List<List<SqliteCell>> rows) {
  SqliteResult {
    rows = List.copyOf(rows);
  }

  int width() {
    return rows.isEmpty() ? 0 : rows.get(0).size();
  }
}
