package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.LakeStorage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A DuckDB in this process; each call has a connection of its own. An instance that a failure left
 * dead is followed by a new one.
 */
final class LocalBackend implements Backend {
  private final Supplier<OpenEngine> opening;
  private final ScheduledExecutorService timer;
  private OpenEngine current;
  private boolean closed;

  private LocalBackend(Supplier<OpenEngine> opening) {
    this.opening = opening;
    this.current = opening.get();
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lakewright-query-watch");
              thread.setDaemon(true);
              return thread;
            });
  }

  static LocalBackend open(LakeStorage storage, EngineSettings settings) {
    return new LocalBackend(() -> OpenEngine.open(storage, settings));
  }

  /** Return the engine; after the end it is a dead one, whose calls fail. */
  private synchronized OpenEngine engine() {
    return current;
  }

  /** Open another instance where this one is dead; what it was in the middle of failed with it. */
  private synchronized void reviveFrom(OpenEngine engine) {
    if (!closed && engine.equals(current) && !engine.isAlive()) {
      current = opening.get();
      try {
        engine.close();
      } catch (LakewrightException dead) {
        // What is left of it goes with the process.
        return;
      }
    }
  }

  @Override
  public String tree(SqlText sql) {
    OpenEngine engine = engine();
    try {
      return engine.witness().tree(sql);
    } catch (LakewrightException failed) {
      reviveFrom(engine);
      throw failed;
    }
  }

  @Override
  public QueryOutcome run(Order order, int previewRows, RunControl control) {
    return with(
        order,
        control,
        (engine, connection) -> {
          String sql = limited("SELECT * FROM (\n" + order.executable() + "\n)", order) + " + 1";
          try (PreparedStatement statement =
                  connection.prepareStatement(engine.oneSelect().of(sql));
              Running running = running(statement, order, control)) {
            Shape shape = Shape.of(statement.getMetaData());
            return read(statement, shape, order.limits().maxRows(), previewRows, running);
          }
        });
  }

  private Running running(PreparedStatement statement, Order order, RunControl control) {
    return new Running(statement, control, order.limits().timeout(), timer);
  }

  private static String limited(String sql, Order order) {
    return sql + " LIMIT " + order.limits().maxRows();
  }

  private static QueryOutcome read(
      PreparedStatement statement, Shape shape, long maxRows, int previewRows, Running running) {
    try (ResultSet rows = statement.executeQuery()) {
      RowReader reader = new RowReader(shape.columns());
      List<List<Cell>> kept = new ArrayList<>();
      long count = 0;
      while (count < maxRows && rows.next()) {
        if (count++ < previewRows) {
          kept.add(reader.read(rows));
        }
      }
      boolean capped = count == maxRows && rows.next();
      return new QueryOutcome.Completed(new ResultTable(shape.columns(), kept, count, capped));
    } catch (SQLException problem) {
      return new QueryOutcome.Failed(running.failure(problem));
    }
  }

  @Override
  public QueryOutcome materialise(Order order, Path file, int previewRows, RunControl control) {
    return with(
        order,
        control,
        (engine, connection) -> {
          Shape shape = shape(engine, connection, order);
          if (ListLevels.tooMany(shape)) {
            return new QueryOutcome.Failed(ListLevels.failure());
          }
          try (PreparedStatement statement = connection.prepareStatement(copy(order, shape, file));
              Running running = running(statement, order, control)) {
            try {
              long count = statement.executeLargeUpdate();
              ResultTable table =
                  preview(connection, shape.columns(), file, previewRows, running::goOnWith);
              boolean capped = count >= order.limits().maxRows();
              return new QueryOutcome.Completed(
                  new ResultTable(table.columns(), table.rows(), count, capped));
            } catch (SQLException problem) {
              return new QueryOutcome.Failed(running.failure(problem));
            }
          }
        });
  }

  private static String copy(Order order, Shape shape, Path file) {
    String inner = "(\n" + order.executable() + "\n) AS result" + shape.aliases();
    String select = limited("SELECT " + shape.storedList() + " FROM " + inner, order);
    return "COPY ("
        + select
        + ") TO "
        + Identifier.literal(file.toString())
        + " "
        + ResultFiles.copyOptions(shape);
  }

  private static Shape shape(OpenEngine engine, Connection connection, Order order)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            engine.oneSelect().of("SELECT * FROM (\n" + order.executable() + "\n)"))) {
      return Shape.of(statement.getMetaData());
    }
  }

  /**
   * Read the first rows of a result.
   *
   * @param watch is shown the statement before it runs
   */
  private static ResultTable preview(
      Connection connection,
      List<ResultColumn> columns,
      Path file,
      int previewRows,
      Consumer<PreparedStatement> watch)
      throws SQLException {
    String sql = "SELECT * FROM " + ResultFiles.relation(file) + " LIMIT " + previewRows;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      watch.accept(statement);
      List<List<Cell>> kept = rows(statement, columns);
      return new ResultTable(columns, kept, kept.size(), false);
    }
  }

  private static List<List<Cell>> rows(PreparedStatement statement, List<ResultColumn> columns)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      RowReader reader = new RowReader(columns);
      List<List<Cell>> kept = new ArrayList<>();
      while (rows.next()) {
        kept.add(reader.read(rows));
      }
      return kept;
    }
  }

  @Override
  public QueryOutcome read(Path parquet, int previewRows) {
    try (Connection connection = engine().instance().connect()) {
      List<ResultColumn> columns = ResultFiles.columns(connection, parquet);
      ResultTable table = preview(connection, columns, parquet, previewRows, free -> {});
      long total = count(connection, parquet);
      return new QueryOutcome.Completed(new ResultTable(columns, table.rows(), total, false));
    } catch (SQLException problem) {
      return new QueryOutcome.Failed(DuckDbFailures.toFailure(problem));
    }
  }

  private static long count(Connection connection, Path file) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM " + ResultFiles.relation(file));
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void export(Path parquet, ExportFormat format, Path file) {
    try (Connection connection = engine().instance().connect();
        PreparedStatement statement =
            connection.prepareStatement(Exports.copy(parquet, format, file))) {
      statement.execute();
    } catch (SQLException problem) {
      throw new LakewrightException(DuckDbFailures.toFailure(problem), problem);
    }
  }

  @Override
  public String digest(Path parquet) {
    try (Connection connection = engine().instance().connect()) {
      return ResultDigest.of(connection, ResultFiles.columns(connection, parquet), parquet);
    } catch (SQLException problem) {
      throw new LakewrightException(DuckDbFailures.toFailure(problem), problem);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    timer.shutdownNow();
    current.close();
  }

  private QueryOutcome with(Order order, RunControl control, Work work) {
    if (control.cancellation().isCancelled()) {
      return new QueryOutcome.Failed(Running.cancelled());
    }
    OpenEngine engine = engine();
    try (Connection connection = engine.instance().connect()) {
      engine.views().prepare(connection, order.home(), order.relations());
      QueryOutcome outcome = work.on(engine, connection);
      return outcome.fold(
          table -> outcome,
          failure -> {
            reviveFrom(engine);
            return outcome;
          });
    } catch (SQLException problem) {
      reviveFrom(engine);
      return new QueryOutcome.Failed(DuckDbFailures.toFailure(problem));
    } catch (LakewrightException problem) {
      Failure failure = problem.failure();
      if (failure.code() == ErrorCode.DEFECT) {
        throw problem;
      }
      return new QueryOutcome.Failed(failure);
    }
  }

  @FunctionalInterface
  private interface Work {
    QueryOutcome on(OpenEngine engine, Connection connection) throws SQLException;
  }
}
