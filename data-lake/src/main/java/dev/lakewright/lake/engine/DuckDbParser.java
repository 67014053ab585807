package dev.lakewright.lake.engine;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** DuckDB's parser alone, without any lake. */
public final class DuckDbParser implements SqlWitness, AutoCloseable {
  private final Connection connection;

  private DuckDbParser(Connection connection) {
    this.connection = connection;
  }

  public static DuckDbParser open() {
    try {
      return new DuckDbParser(DriverManager.getConnection("jdbc:duckdb:"));
    } catch (SQLException broken) {
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }

  @Override
  public synchronized String tree(SqlText sql) {
    try {
      return DuckDbWitness.tree(connection, sql);
    } catch (SQLException problem) {
      throw new LakewrightException(DuckDbFailures.toFailure(problem), problem);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException broken) {
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }
}
