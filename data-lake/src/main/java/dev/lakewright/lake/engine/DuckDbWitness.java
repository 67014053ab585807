package dev.lakewright.lake.engine;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import java.sql.Connection;
import java.sql.SQLException;

/** DuckDB's parser, asked through {@code json_serialize_sql} with the statement as a parameter. */
final class DuckDbWitness implements SqlWitness, AutoCloseable {
  private final PreparedQuestion question;

  private DuckDbWitness(PreparedQuestion question) {
    this.question = question;
  }

  /** Make one that owns the connection. */
  static DuckDbWitness on(Connection connection) throws SQLException {
    return new DuckDbWitness(
        PreparedQuestion.on(connection, "SELECT CAST(json_serialize_sql(?) AS VARCHAR)"));
  }

  @Override
  public String tree(SqlText sql) {
    try {
      return question.ask(sql.value());
    } catch (SQLException problem) {
      throw new LakewrightException(DuckDbFailures.toFailure(problem), problem);
    }
  }

  @Override
  public void close() {
    try {
      question.close();
    } catch (SQLException broken) {
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }
}
