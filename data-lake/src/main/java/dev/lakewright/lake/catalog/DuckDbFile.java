package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.lake.KeysFile;
import dev.lakewright.lake.engine.DuckDbFailures;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the tables and keys of a DuckDB file. */
final class DuckDbFile {
  private DuckDbFile() {}

  /** A table of the file. */
  record Entry(String schema, String table, KeysFile.Keys keys) {}

  static List<Entry> entries(Path file) {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly);
        Statement statement = connection.createStatement()) {
      statement.execute("SET enable_external_access = false");
      Map<String, KeysFile.Keys> keys = keys(statement);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal"
                  + " UNION ALL SELECT schema_name, view_name FROM duckdb_views()"
                  + " WHERE NOT internal ORDER BY 1, 2")) {
        while (rows.next()) {
          String schema = rows.getString(1);
          String table = rows.getString(2);
          KeysFile.Keys none = new KeysFile.Keys(List.of(), List.of(), List.of());
          entries.add(new Entry(schema, table, keys.getOrDefault(schema + "." + table, none)));
        }
      }
      return entries;
    } catch (SQLException broken) {
      throw new LakewrightException(
          Failure.of(code(broken), file + " cannot be opened as a DuckDB file: " + first(broken)),
          broken);
    }
  }

  private static ErrorCode code(SQLException problem) {
    boolean closed = DuckDbFailures.toFailure(problem).code() == ErrorCode.FILE_UNREADABLE;
    return closed ? ErrorCode.FILE_UNREADABLE : ErrorCode.FILE_CORRUPT;
  }

  private static String first(SQLException problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }

  private static Map<String, KeysFile.Keys> keys(Statement statement) throws SQLException {
    Map<String, KeysFile.Keys> keys = new LinkedHashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT schema_name || '.' || table_name, constraint_type, constraint_column_names,"
                + " referenced_table, referenced_column_names FROM duckdb_constraints()"
                + " WHERE constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')"
                + " ORDER BY 1, constraint_index")) {
      while (rows.next()) {
        KeysFile.Keys before =
            keys.getOrDefault(
                rows.getString(1), new KeysFile.Keys(List.of(), List.of(), List.of()));
        List<String> columns = texts(rows.getArray(3));
        boolean primary = rows.getString(2).equals("PRIMARY KEY");
        List<KeysFile.Reference> references = new ArrayList<>(before.foreignKeys());
        if (!primary) {
          references.add(
              new KeysFile.Reference(columns, rows.getString(4), texts(rows.getArray(5))));
        }
        keys.put(
            rows.getString(1),
            new KeysFile.Keys(primary ? columns : before.primaryKey(), references, List.of()));
      }
    }
    return keys;
  }

  private static List<String> texts(Array array) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (Object item : (Object[]) array.getArray()) {
      texts.add(String.valueOf(item));
    }
    return texts;
  }
}
