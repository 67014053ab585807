package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.ColumnType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds tables about lakes and runs, so that they are drawn as results are. */
final class Listing {
  private final List<ResultColumn> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  Listing text(String column) {
    columns.add(new ResultColumn(column, ColumnType.TEXT));
    return this;
  }

  Listing number(String column) {
    columns.add(new ResultColumn(column, ColumnType.BIGINT));
    return this;
  }

  Listing row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  ResultTable table() {
    return new ResultTable(columns, rows, rows.size(), false);
  }

  static Cell of(String text) {
    return new Cell.Text(text);
  }

  static Cell of(long number) {
    return new Cell.Whole(BigInteger.valueOf(number));
  }

  static Cell of(Optional<String> text) {
    return text.<Cell>map(Cell.Text::new).orElse(new Cell.Null());
  }
}
