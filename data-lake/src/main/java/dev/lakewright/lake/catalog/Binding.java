package dev.lakewright.lake.catalog;

import dev.lakewright.core.engine.Cell;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Binds constants to the marks of a statement, each with its type. */
record Binding(Connection connection, PreparedStatement statement) {
  void bind(List<Cell> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      bind(i + 1, values.get(i));
    }
  }

  private void bind(int place, Cell value) throws SQLException {
    if (value instanceof Cell.Whole whole) {
      statement.setLong(place, whole.value().longValueExact());
    } else if (value instanceof Cell.Exact exact) {
      statement.setBigDecimal(place, exact.value());
    } else if (value instanceof Cell.Bool truth) {
      statement.setBoolean(place, truth.value());
    } else if (value instanceof Cell.Many many) {
      Object[] texts = many.items().stream().map(Cell::text).toArray();
      statement.setArray(place, connection.createArrayOf("VARCHAR", texts));
    } else {
      statement.setString(place, value.text());
    }
  }
}
