package dev.lakewright.lake.engine;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The engine's own look at what it is about to run, whatever stood before it: one statement, and a
 * SELECT in the eyes of its parser. DuckDB runs every statement of a text that it is handed, and
 * prepares those that write like any other.
 */
final class OneSelect {
  private static final String QUESTION =
      "SELECT NOT (j->>'$.error')::BOOLEAN AND json_array_length(j, '$.statements') = 1"
          + " FROM (SELECT json_serialize_sql(?) AS j)";

  private OneSelect() {}

  /**
   * Return the statement.
   *
   * @throws LakewrightException if it is anything else; the gate would have refused it
   */
  static String of(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
      statement.setString(1, sql);
      try (ResultSet rows = statement.executeQuery()) {
        if (rows.next() && rows.getBoolean(1)) {
          return sql;
        }
      }
    }
    throw new LakewrightException(
        Failure.of(ErrorCode.SQL_NOT_A_QUERY, "the engine runs one SELECT at a time"));
  }
}
