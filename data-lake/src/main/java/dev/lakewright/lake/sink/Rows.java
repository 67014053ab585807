package dev.lakewright.lake.sink;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of an order, as SQL over a connection of its own. */
final class Rows {
  private final Connection connection;
  private final SinkOrder order;

  Rows(Connection connection, SinkOrder order) {
    this.connection = connection;
    this.order = order;
  }

  /** Return {@code (SELECT …)}: the rows with the types of their columns. */
  String relation() {
    return typed("read_parquet(" + literal(order.rows()) + ")");
  }

  /** Return the columns of a relation with the types of the order's columns. */
  String typed(String relation) {
    return "(SELECT " + list(Rows::cast) + " FROM " + relation + ")";
  }

  private static String cast(Column column) {
    String name = Identifier.quote(column.name());
    return "CAST(" + name + " AS " + column.type().sql() + ") AS " + name;
  }

  String list(Function<Column, String> written) {
    return order.columns().stream().map(written).collect(Collectors.joining(", "));
  }

  static String literal(Path path) {
    return Identifier.literal(path.toString());
  }

  /**
   * Return the rows of {@code old} that none of {@code fresh} takes the place of, and then {@code
   * fresh}.
   */
  String merged(String old, String fresh, List<String> keys) throws SQLException {
    refuseRepeated(fresh, keys);
    String same =
        keys.stream()
            .map(Identifier::quote)
            .map(key -> "fresh." + key + " IS NOT DISTINCT FROM old." + key)
            .collect(Collectors.joining(" AND "));
    return "(SELECT * FROM "
        + old
        + " AS old WHERE NOT EXISTS (SELECT 1 FROM "
        + fresh
        + " AS fresh WHERE "
        + same
        + ") UNION ALL SELECT * FROM "
        + fresh
        + ")";
  }

  private void refuseRepeated(String fresh, List<String> keys) throws SQLException {
    String names = keys.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    String sql =
        "SELECT count(*) FROM (SELECT 1 FROM "
            + fresh
            + " AS fresh GROUP BY "
            + names
            + " HAVING count(*) > 1)";
    long repeated = number(sql);
    if (repeated > 0) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.STEP_FAILED,
              repeated
                  + " values of the key "
                  + String.join(", ", keys)
                  + " come more than once, so that it is not clear which row to keep"));
    }
  }

  long count() throws SQLException {
    return number("SELECT count(*) FROM read_parquet(" + literal(order.rows()) + ")");
  }

  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Return the names of the columns of a relation. */
  List<String> columnsOf(String relation) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT column_name FROM (DESCRIBE SELECT * FROM " + relation + ")")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  /** Refuse a target whose columns are not those of the rows, letter case and order aside. */
  void requireSameColumns(String relation) throws SQLException {
    List<String> there = folded(columnsOf(relation));
    List<String> here = folded(order.columns().stream().map(Column::name).toList());
    if (!there.equals(here)) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.STEP_FAILED,
              order.target()
                  + " has the columns "
                  + String.join(", ", there)
                  + ", and the rows have "
                  + String.join(", ", here)));
    }
  }

  private static List<String> folded(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).sorted().toList();
  }
}
