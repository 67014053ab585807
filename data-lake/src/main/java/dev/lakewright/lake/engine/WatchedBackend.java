package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A backend in this process that is waited for no longer than its calls may take. DuckDB looks at
 * cancellation between vectors of rows, and neither while it parses nor while it binds; a call that
 * does not come back is left to itself, and the backend with it: the next call has another one.
 * What was left goes on to take a core and memory until it ends, so that after some of them nothing
 * is called any more.
 */
final class WatchedBackend implements Backend {
  private static final int MOST_LEFT = 3;

  /** Of each call's thread: parsers go down once for each level of a statement. */
  private static final long STACK_BYTES = 16L << 20;

  private static final int IDLE_SECONDS = 60;

  private final Supplier<Backend> opening;
  private final Patience patience;
  private final ExecutorService calls;
  private Backend current;
  private int left;
  private boolean closed;

  /**
   * How long calls may take.
   *
   * @param parsing a statement
   * @param beyondLimit longer than the time limit of a query
   * @param afterCancel longer than until the caller cancelled it
   */
  record Patience(Duration parsing, Duration beyondLimit, Duration afterCancel) {
    static final Patience USUAL =
        new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  private WatchedBackend(Supplier<Backend> opening, Patience patience) {
    this.opening = opening;
    this.patience = patience;
    this.current = opening.get();
    this.calls =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            WatchedBackend::thread,
            // After the end, a call fails as the closed backend has it fail.
            (task, pool) -> task.run());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "lakewright-engine-call", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** Open one; another is opened by the same whenever one is left. */
  static WatchedBackend open(Supplier<Backend> opening, Patience patience) {
    return new WatchedBackend(opening, patience);
  }

  private synchronized Backend current() {
    if (left > MOST_LEFT) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.ENGINE_FAILED,
              "the engine did not come back from "
                  + left
                  + " statements, which still run: start Lakewright anew"));
    }
    return current;
  }

  /** Others that waited for the same one find it left already. */
  private synchronized void leave(Backend backend) {
    if (backend == current && !closed) {
      left++;
      current = opening.get();
    }
  }

  private <T> T watched(Function<Backend, T> call, Deadline deadline, Function<Failure, T> onLate) {
    Backend backend = current();
    Future<T> result = calls.submit(() -> call.apply(backend));
    return deadline.await(
        result,
        late -> {
          leave(backend);
          return onLate.apply(late);
        });
  }

  @Override
  public String tree(SqlText sql) {
    return watched(
        backend -> backend.tree(sql),
        new Deadline(patience.parsing(), patience.afterCancel(), RunControl.free().cancellation()),
        late -> {
          throw new LakewrightException(late);
        });
  }

  @Override
  public QueryOutcome run(Order order, int previewRows, RunControl control) {
    return query(backend -> backend.run(order, previewRows, control), order, control);
  }

  @Override
  public QueryOutcome materialise(Order order, Path file, int previewRows, RunControl control) {
    return query(backend -> backend.materialise(order, file, previewRows, control), order, control);
  }

  private QueryOutcome query(
      Function<Backend, QueryOutcome> call, Order order, RunControl control) {
    Duration longest = order.limits().timeout().plus(patience.beyondLimit());
    return watched(
        call,
        new Deadline(longest, patience.afterCancel(), control.cancellation()),
        QueryOutcome.Failed::new);
  }

  @Override
  public void export(Path parquet, ExportFormat format, Path file) {
    current().export(parquet, format, file);
  }

  @Override
  public QueryOutcome read(Path parquet, int previewRows) {
    return current().read(parquet, previewRows);
  }

  @Override
  public String digest(Path parquet) {
    return current().digest(parquet);
  }

  @Override
  public synchronized void close() {
    closed = true;
    calls.shutdown();
    current.close();
  }
}
