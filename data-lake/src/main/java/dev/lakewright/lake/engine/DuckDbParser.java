package dev.lakewright.lake.engine;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import java.sql.DriverManager;
import java.sql.SQLException;

/** DuckDB's parser alone, without any lake. */
public final class DuckDbParser implements SqlWitness, AutoCloseable {
  private final DuckDbWitness witness;

  private DuckDbParser(DuckDbWitness witness) {
    this.witness = witness;
  }

  public static DuckDbParser open() {
    try {
      return new DuckDbParser(DuckDbWitness.on(DriverManager.getConnection("jdbc:duckdb:")));
    } catch (SQLException broken) {
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }

  @Override
  public String tree(SqlText sql) {
    return witness.tree(sql);
  }

  @Override
  public void close() {
    witness.close();
  }
}
