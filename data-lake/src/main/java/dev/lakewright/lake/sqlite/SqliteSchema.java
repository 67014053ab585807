package dev.lakewright.lake.sqlite;

import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the schema of a SQLite file. SQLite lets any cell hold any type, so a column's type is the
 * narrowest that holds what is stored, guided by what is declared; nothing is turned into null but
 * empty text among numbers. SQLite has no type for days and moments: where every text of a column
 * is one, as its own functions write them, they are.
 */
final class SqliteSchema {
  private final Connection connection;

  SqliteSchema(Connection connection) {
    this.connection = connection;
  }

  List<SqliteTable> tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    List<SqliteTable> tables = new ArrayList<>();
    for (String name : names) {
      tables.add(table(name));
    }
    return tables;
  }

  private record Declared(String name, String type, boolean notNull, int keyPosition) {}

  private SqliteTable table(String name) throws SQLException {
    List<Declared> declared = new ArrayList<>();
    Map<Integer, String> key = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("PRAGMA table_info(" + Identifier.quote(name) + ")")) {
      while (rows.next()) {
        String type = rows.getString("type");
        Declared column =
            new Declared(
                rows.getString("name"),
                type == null ? "" : type.toUpperCase(Locale.ROOT),
                rows.getBoolean("notnull"),
                rows.getInt("pk"));
        declared.add(column);
        if (column.keyPosition() > 0) {
          key.put(column.keyPosition(), column.name());
        }
      }
    }
    return new SqliteTable(
        name, columns(name, declared), List.copyOf(key.values()), references(name));
  }

  private List<SqliteTable.SqliteColumn> columns(String table, List<Declared> declared)
      throws SQLException {
    String sums =
        declared.stream().map(column -> sums(column.name())).collect(Collectors.joining(", "));
    List<SqliteTable.SqliteColumn> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT " + sums + " FROM " + Identifier.quote(table))) {
      row.next();
      int at = 1;
      for (Declared column : declared) {
        Stored stored =
            new Stored(
                row.getLong(at),
                row.getLong(at + 1),
                row.getLong(at + 2),
                row.getLong(at + 3),
                row.getLong(at + 4),
                row.getLong(at + 5),
                row.getLong(at + 6));
        at += 7;
        ColumnType type = stored.type(column.type());
        boolean numbers = type.kind().isNumber();
        columns.add(
            new SqliteTable.SqliteColumn(
                column.name(), type, !column.notNull(), numbers ? stored.empty() : 0));
      }
    }
    return columns;
  }

  private static String sums(String column) {
    String name = Identifier.quote(column);
    return String.join(
        ", ",
        "total(typeof(" + name + ") = 'integer')",
        "total(typeof(" + name + ") = 'real')",
        "total(typeof(" + name + ") = 'text')",
        "total(typeof(" + name + ") = 'blob')",
        "total(typeof(" + name + ") = 'text' AND " + name + " = '')",
        "total(typeof("
            + name
            + ") = 'text' AND length("
            + name
            + ") = 10 AND date("
            + name
            + ") = "
            + name
            + ")",
        "total(typeof("
            + name
            + ") = 'text' AND length("
            + name
            + ") = 19 AND datetime("
            + name
            + ") = "
            + name
            + ")");
  }

  /** How many cells of each storage class a column holds, and how many texts look like time. */
  private record Stored(
      long integers, long reals, long texts, long blobs, long empty, long days, long moments) {

    ColumnType type(String declared) {
      long words = texts - empty;
      if (blobs > 0) {
        return texts + integers + reals > 0 ? ColumnType.TEXT : ColumnType.parse("BLOB");
      }
      boolean numeric = isNumeric(declared);
      if (words > 0 || (texts > 0 && !numeric)) {
        return textual(declared, words);
      }
      if (integers + reals == 0) {
        return declaredOnly(declared);
      }
      return reals > 0 ? ColumnType.DOUBLE : ColumnType.BIGINT;
    }

    private ColumnType textual(String declared, long words) {
      boolean alone = integers + reals == 0 && empty == 0;
      boolean text = declared.contains("CHAR") || declared.contains("TEXT");
      boolean date = declared.contains("DATE");
      boolean time = declared.contains("TIME");
      if (alone && days == words && ((date && !time) || text)) {
        return ColumnType.DATE;
      }
      return alone && moments == words && (date || time || text)
          ? ColumnType.TIMESTAMP
          : ColumnType.TEXT;
    }

    private static ColumnType declaredOnly(String declared) {
      if (declared.contains("INT")) {
        return ColumnType.BIGINT;
      }
      return isNumeric(declared) ? ColumnType.DOUBLE : ColumnType.TEXT;
    }

    /** SQLite's rules of column affinity, section 3.1 of its documentation on data types. */
    private static boolean isNumeric(String declared) {
      if (declared.contains("INT")) {
        return true;
      }
      if (declared.contains("CHAR") || declared.contains("CLOB") || declared.contains("TEXT")) {
        return false;
      }
      return !declared.isEmpty()
          && !declared.contains("BLOB")
          && !declared.contains("DATE")
          && !declared.contains("TIME");
    }
  }

  private List<SqliteTable.Reference> references(String table) throws SQLException {
    Map<Integer, List<String[]>> byId = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("PRAGMA foreign_key_list(" + Identifier.quote(table) + ")")) {
      while (rows.next()) {
        String to = rows.getString("to");
        String[] pair = {rows.getString("table"), rows.getString("from"), to == null ? "" : to};
        byId.computeIfAbsent(rows.getInt("id"), id -> new ArrayList<>()).add(pair);
      }
    }
    List<SqliteTable.Reference> references = new ArrayList<>();
    for (List<String[]> pairs : byId.values()) {
      List<String> targets = pairs.stream().map(p -> p[2]).filter(c -> !c.isEmpty()).toList();
      references.add(
          new SqliteTable.Reference(
              pairs.stream().map(p -> p[1]).toList(), pairs.get(0)[0], targets));
    }
    return references;
  }
}
