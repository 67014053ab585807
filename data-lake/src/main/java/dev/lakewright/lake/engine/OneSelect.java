package dev.lakewright.lake.engine;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The engine's own look at what it is about to run, whatever stood before it: one statement, and a
 * SELECT in the eyes of its parser. DuckDB runs every statement of a text that it is handed, and
 * prepares those that write like any other.
 */
final class OneSelect implements AutoCloseable {
  private static final String QUESTION =
      "SELECT CASE WHEN NOT (j->>'$.error')::BOOLEAN AND json_array_length(j, '$.statements') = 1"
          + " THEN 'one SELECT' ELSE 'other' END FROM (SELECT json_serialize_sql(?) AS j)";

  private final PreparedQuestion question;

  private OneSelect(PreparedQuestion question) {
    this.question = question;
  }

  /** Make one that owns the connection. */
  static OneSelect on(Connection connection) throws SQLException {
    return new OneSelect(PreparedQuestion.on(connection, QUESTION));
  }

  /**
   * Return the statement.
   *
   * @throws LakewrightException if it is anything else; the gate would have refused it
   */
  String of(String sql) throws SQLException {
    if (question.ask(sql).equals("one SELECT")) {
      return sql;
    }
    throw new LakewrightException(
        Failure.of(ErrorCode.SQL_NOT_A_QUERY, "the engine runs one SELECT at a time"));
  }

  @Override
  public void close() throws SQLException {
    question.close();
  }
}
