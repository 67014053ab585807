package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.lake.LakeStorage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The engine over one DuckDB, in this process or in one of its own. */
public final class DuckDbEngine implements QueryEngine {
  private static final Set<ErrorCode> OF_VALUES =
      Set.of(ErrorCode.SQL_INVALID, ErrorCode.ENGINE_FAILED);

  private static final QueryLimits ALL_ROWS = QueryLimits.DEFAULT.withMaxRows(Long.MAX_VALUE);

  private final LakeStorage storage;
  private final Backend backend;
  private final Path staging;

  private DuckDbEngine(LakeStorage storage, Backend backend, Path staging) {
    this.storage = storage;
    this.backend = backend;
    this.staging = staging;
  }

  /**
   * Open an engine in this process over the storage's files.
   *
   * @throws LakewrightException if the staging folder cannot be written or a database file cannot
   *     be attached
   */
  public static DuckDbEngine open(LakeStorage storage, EngineSettings settings) {
    Backend backend =
        WatchedBackend.open(
            () -> LocalBackend.open(storage, settings), WatchedBackend.Patience.USUAL);
    return new DuckDbEngine(storage, backend, settings.staging());
  }

  /**
   * Open an engine in a process of its own. When that process dies, hangs or is out of memory, what
   * it was doing fails, and the next call starts another.
   *
   * @throws LakewrightException if the process cannot be started, or as {@link #open} does
   */
  public static DuckDbEngine isolated(
      LakeStorage storage, EngineSettings settings, EngineCommand command) {
    RemoteBackend backend = new RemoteBackend(storage, settings, command);
    backend.start();
    return new DuckDbEngine(storage, backend, settings.staging());
  }

  /** Return the engine's name and version. */
  public static String library() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", new Properties())) {
      return "duckdb " + connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException broken) {
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }

  /** Return the parser of this engine as a witness for the gate. */
  public SqlWitness witness() {
    return backend::tree;
  }

  @Override
  public QueryOutcome run(GatedQuery query, int previewRows, RunControl control) {
    return untold(query, with(query, control, it -> backend.run(it, previewRows, control)));
  }

  @Override
  public QueryOutcome materialise(
      GatedQuery query, Path parquet, int previewRows, RunControl control) {
    QueryOutcome done =
        with(
            query,
            control,
            order -> {
              try (StagedFile file = StagedFile.in(staging)) {
                QueryOutcome outcome =
                    backend.materialise(order, file.path(), previewRows, control);
                return outcome.fold(table -> published(file, parquet, table), failure -> outcome);
              }
            });
    return untold(query, done);
  }

  /** Where a role is told of groups only, what the engine says of a value is of one row. */
  private static QueryOutcome untold(GatedQuery query, QueryOutcome outcome) {
    return outcome.fold(
        table -> outcome,
        failure ->
            query.isGuarded() && OF_VALUES.contains(failure.code())
                ? new QueryOutcome.Failed(
                    Failure.of(ErrorCode.SQL_INVALID, "this cannot be computed over its groups"))
                : outcome);
  }

  private static QueryOutcome published(StagedFile file, Path parquet, ResultTable table) {
    file.publish(parquet);
    return new QueryOutcome.Completed(table);
  }

  private QueryOutcome with(
      GatedQuery query, RunControl control, Function<Order, QueryOutcome> work) {
    if (control.cancellation().isCancelled()) {
      return new QueryOutcome.Failed(Running.cancelled());
    }
    try {
      return work.apply(Order.of(query, storage));
    } catch (LakewrightException problem) {
      if (problem.failure().code() == ErrorCode.DEFECT) {
        throw problem;
      }
      return new QueryOutcome.Failed(problem.failure());
    }
  }

  /** Return whether every row of a table can be read, within the time limit. */
  public boolean reads(TableName table, QueryLimits limits) {
    String all = "SELECT bit_xor(hash(t)) FROM " + table.sql() + " AS t";
    return backend
        .run(over(table, all, limits), 1, RunControl.free())
        .fold(rows -> true, failure -> false);
  }

  /**
   * Write a table to a Parquet file, whole or not at all.
   *
   * @throws LakewrightException if it cannot be read or the file not be written
   */
  public void copy(TableName table, Path file) {
    Order order = over(table, "SELECT * FROM " + table.sql(), ALL_ROWS);
    try (StagedFile staged = StagedFile.in(staging)) {
      backend
          .materialise(order, staged.path(), 0, RunControl.free())
          .fold(
              rows -> published(staged, file, rows),
              failure -> {
                throw new LakewrightException(failure);
              });
    }
  }

  private Order over(TableName table, String sql, QueryLimits limits) {
    SortedMap<TableName, String> relations = new TreeMap<>();
    relations.put(table, storage.relation(table));
    return new Order(sql, relations, table.lake(), limits);
  }

  @Override
  public QueryOutcome read(Path parquet, int previewRows) {
    return backend.read(parquet, previewRows);
  }

  @Override
  public void export(Path parquet, ExportFormat format, Path target) {
    try (StagedFile file = StagedFile.in(staging)) {
      backend.export(parquet, format, file.path());
      file.publish(target);
    }
  }

  @Override
  public String digest(Path parquet) {
    return backend.digest(parquet);
  }

  @Override
  public void close() {
    backend.close();
  }
}
