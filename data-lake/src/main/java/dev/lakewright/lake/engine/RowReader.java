package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.lake.TypeKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the current row of a result as cells of the columns' own types. */
final class RowReader {
  private final List<ResultColumn> columns;

  RowReader(List<ResultColumn> columns) {
    this.columns = columns;
  }

  List<Cell> read(ResultSet rows) throws SQLException {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.add(cell(rows, i + 1, columns.get(i).type().kind()));
    }
    return cells;
  }

  private static Cell cell(ResultSet rows, int index, TypeKind kind) throws SQLException {
    if (kind == TypeKind.TIMESTAMP) {
      return Cells.of(rows.getObject(index, LocalDateTime.class));
    }
    Cell cell = Cells.of(rows.getObject(index));
    if (kind == TypeKind.INTEGER && cell instanceof Cell.Exact exact) {
      BigDecimal value = exact.value();
      return new Cell.Whole(value.toBigIntegerExact());
    }
    return cell;
  }
}
