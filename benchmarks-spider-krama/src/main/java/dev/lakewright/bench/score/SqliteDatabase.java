package dev.lakewright.bench.score;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/** One SQLite file, opened for reading. For one thread. */
final class SqliteDatabase implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 60;

  private final Connection connection;

  private SqliteDatabase(Connection connection) {
    this.connection = connection;
  }

  static SqliteDatabase open(Path file) throws SQLException {
    if (!Files.isRegularFile(file)) {
      throw new SQLException("no database " + file);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(org.sqlite.SQLiteOpenMode.NOMUTEX);
    Properties properties = config.toProperties();
    return new SqliteDatabase(
        DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties));
  }

  SqliteResult rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      try (ResultSet found = statement.executeQuery(sql)) {
        int width = found.getMetaData().getColumnCount();
        List<List<SqliteCell>> rows = new ArrayList<>();
        while (found.next()) {
          List<SqliteCell> row = new ArrayList<>(width);
          for (int column = 1; column <= width; column++) {
            row.add(SqliteCell.of(found.getObject(column)));
          }
          rows.add(Collections.unmodifiableList(row));
        }
        return new SqliteResult(rows);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
