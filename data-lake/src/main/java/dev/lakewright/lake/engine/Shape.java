package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of a result and how they are stored in a Parquet file. */
record Shape(List<ResultColumn> columns, List<String> stored) {

  Shape {
    columns = List.copyOf(columns);
    stored = List.copyOf(stored);
  }

  static Shape of(ResultSetMetaData metadata) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      columns.add(
          new ResultColumn(
              metadata.getColumnName(i), ColumnType.parse(metadata.getColumnTypeName(i))));
    }
    return new Shape(columns, distinctNames(columns));
  }

  private static List<String> distinctNames(List<ResultColumn> columns) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (ResultColumn column : columns) {
      String base = column.name().isBlank() ? "column" : column.name();
      String name = base;
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = base + "_" + n;
      }
      names.add(name);
    }
    return names;
  }

  /** Return {@code (c0, c1, …)}, names for the columns of a derived table. */
  String aliases() {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> "c" + i)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Return the select list that stores the derived columns under their stored names. */
  String storedList() {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> storable(columns.get(i), "c" + i) + " AS " + Identifier.quote(stored.get(i)))
        .collect(Collectors.joining(", "));
  }

  /**
   * Parquet has no whole number over 64 bits, no interval as DuckDB means it, and no bit string.
   */
  private static String storable(ResultColumn column, String name) {
    String type = column.type().sql();
    return switch (type) {
      case "HUGEINT", "UHUGEINT" -> "CAST(" + name + " AS DECIMAL(38,0))";
      case "INTERVAL", "BIT", "TIME WITH TIME ZONE", "TIME_NS", "BIGNUM" ->
          "CAST(" + name + " AS VARCHAR)";
      default -> type.equals("\"NULL\"") ? "CAST(" + name + " AS INTEGER)" : name;
    };
  }
}
