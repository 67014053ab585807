package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.lake.engine.DuckDbFailures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs this module's own queries over the lakes' files, on a DuckDB of its own that never sees a
 * user's SQL. Opened on first use; one query at a time.
 */
final class Reader implements AutoCloseable {
  private final List<String> setup;
  private final List<Path> readable;
  private final boolean single;
  private Optional<Connection> open = Optional.empty();

  /**
   * Make a reader.
   *
   * @param setup statements that attach the lakes
   * @param readable files and folders that it may read, and nothing else: a database file may hold
   *     views of whoever wrote it; a folder among them may be written to, for what memory does not
   *     hold
   */
  Reader(List<String> setup, List<Path> readable) {
    this(setup, readable, false);
  }

  private Reader(List<String> setup, List<Path> readable, boolean single) {
    this.setup = List.copyOf(setup);
    this.readable = List.copyOf(readable);
    this.single = single;
  }

  /**
   * Return a reader of the same lakes with a DuckDB of its own, which the caller closes. It uses
   * one thread: for small files, to share the work among several takes longer than the work.
   */
  Reader another() {
    return new Reader(setup, readable, true);
  }

  /** Reads one row. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /**
   * Run a query.
   *
   * @param about what it reads, for the failure's message
   */
  <T> List<T> query(String about, String sql, RowMapper<T> mapper) {
    return query(about, sql, mapper, Optional.empty()).orElseThrow();
  }

  /**
   * Run a query for a limited time.
   *
   * @param patience how long it may run, once it is its turn; without a limit where empty
   * @return its rows; empty if the time ran out first
   */
  synchronized <T> Optional<List<T>> query(
      String about, String sql, RowMapper<T> mapper, Optional<Duration> patience) {
    TimeLimit limit = new TimeLimit();
    try (Statement statement = connection().createStatement();
        TimeLimit started = limit.start(statement, patience);
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(mapper.map(rows));
      }
      return started.isOver() ? Optional.empty() : Optional.of(all);
    } catch (SQLException problem) {
      if (limit.isOver()) {
        return Optional.empty();
      }
      throw failure(about, problem);
    }
  }

  private static LakewrightException failure(String about, SQLException problem) {
    Failure failure = DuckDbFailures.toFailure(problem);
    ErrorCode code =
        switch (failure.code()) {
          case SQL_INVALID, SQL_SYNTAX, ENGINE_FAILED -> ErrorCode.FILE_CORRUPT;
          default -> failure.code();
        };
    return new LakewrightException(
        Failure.of(code, "cannot read " + about + ": " + failure.message()), problem);
  }

  private Connection connection() throws SQLException {
    if (open.isPresent()) {
      return open.get();
    }
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      if (single) {
        statement.execute("SET threads = 1");
      }
      statement.execute("SET autoinstall_known_extensions = false");
      for (String line : setup) {
        statement.execute(line);
      }
      for (String line : Confinement.to(readable)) {
        statement.execute(line);
      }
    }
    open = Optional.of(connection);
    return connection;
  }

  @Override
  public synchronized void close() {
    if (open.isPresent()) {
      try {
        open.get().close();
      } catch (SQLException broken) {
        throw failure("the catalog", broken);
      }
    }
  }
}
