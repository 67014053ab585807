package dev.lakewright.check;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a probe for one row of whole numbers. */
final class Figures {
  private Figures() {}

  /** Return the first row, or nothing where there is none or it holds something else. */
  static Optional<List<Long>> ask(Probe probe, String sql) {
    return probe.ask(new SqlText(sql)).flatMap(Figures::row);
  }

  private static Optional<List<Long>> row(ResultTable table) {
    if (table.rows().size() != 1) {
      return Optional.empty();
    }
    List<Long> figures = new ArrayList<>();
    for (Cell cell : table.rows().get(0)) {
      if (cell instanceof Cell.Whole whole) {
        figures.add(whole.value().longValueExact());
      } else if (cell.isNull()) {
        figures.add(0L);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(figures);
  }

  static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}
