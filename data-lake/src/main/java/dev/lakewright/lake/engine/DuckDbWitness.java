package dev.lakewright.lake.engine;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** DuckDB's parser, asked through {@code json_serialize_sql} with the statement as a parameter. */
final class DuckDbWitness implements SqlWitness {
  private final DuckDbInstance instance;

  DuckDbWitness(DuckDbInstance instance) {
    this.instance = instance;
  }

  @Override
  public String tree(SqlText sql) {
    try (Connection connection = instance.connect()) {
      return tree(connection, sql);
    } catch (SQLException problem) {
      throw new LakewrightException(DuckDbFailures.toFailure(problem), problem);
    }
  }

  static String tree(Connection connection, SqlText sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT CAST(json_serialize_sql(?) AS VARCHAR)")) {
      statement.setString(1, sql.value());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
