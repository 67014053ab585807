package dev.lakewright.lake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A question about a text, prepared once on a connection of its own, since preparing takes longer
 * than most answers. Safe for use by several threads, which wait for one another.
 */
final class PreparedQuestion implements AutoCloseable {
  private final Connection connection;
  private final String sql;
  private PreparedStatement statement;

  private PreparedQuestion(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.sql = sql;
    this.statement = connection.prepareStatement(sql);
  }

  /**
   * Prepare a question.
   *
   * @param connection which it owns
   * @param sql a SELECT with one parameter that gives one row with one text
   */
  static PreparedQuestion on(Connection connection, String sql) throws SQLException {
    return new PreparedQuestion(connection, sql);
  }

  /** Ask; after a failure, which closes a statement of DuckDB's, it is prepared again. */
  synchronized String ask(String text) throws SQLException {
    try {
      return answer(text);
    } catch (SQLException failed) {
      statement.close();
      statement = connection.prepareStatement(sql);
      throw failed;
    }
  }

  private String answer(String text) throws SQLException {
    statement.setString(1, text);
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    statement.close();
    connection.close();
  }
}
