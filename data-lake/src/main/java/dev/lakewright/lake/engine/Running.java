package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Watches the statements of one query: stops it when its caller or its time limit says so, tells
 * its progress.
 */
final class Running implements AutoCloseable {
  private static final long FIRST_LOOK_MILLIS = 150;
  private static final long LOOK_MILLIS = 100;

  private volatile PreparedStatement statement;
  private final RunControl control;
  private final Cancellation.Registration cancellation;
  private final ScheduledFuture<?> timeout;
  private final ScheduledFuture<?> progress;
  private volatile boolean timedOut;

  Running(
      PreparedStatement statement,
      RunControl control,
      Duration limit,
      ScheduledExecutorService timer) {
    this.statement = statement;
    this.control = control;
    this.timeout = timer.schedule(this::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
    this.progress =
        timer.scheduleAtFixedRate(
            this::look, FIRST_LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    this.cancellation = control.cancellation().onCancel(this::stop);
  }

  /**
   * Go on with another statement of the same query, within the limit of the first; it is stopped
   * soon after its beginning where the query was to stop before.
   */
  void goOnWith(PreparedStatement next) {
    statement = next;
  }

  private void expire() {
    timedOut = true;
    stop();
  }

  private void stop() {
    try {
      statement.cancel();
    } catch (SQLException closed) {
      // The statement ended first: there is nothing left to stop.
      return;
    }
  }

  /** Tell progress; stop again what was to stop before it had begun to run. */
  private void look() {
    if (timedOut || control.cancellation().isCancelled()) {
      stop();
      return;
    }
    try {
      double percent = ((DuckDBPreparedStatement) statement).getQueryProgress().getPercentage();
      control.progress().progressed("running the query", percent < 0 ? -1 : percent / 100);
    } catch (SQLException closed) {
      // The statement ended first: there is no progress left to tell.
      return;
    }
  }

  static Failure cancelled() {
    return Failure.of(ErrorCode.CANCELLED_BY_USER, "the query was cancelled");
  }

  /** Return what a problem of the statement means, given why it was stopped. */
  Failure failure(SQLException problem) {
    if (control.cancellation().isCancelled()) {
      return cancelled();
    }
    if (timedOut) {
      return Failure.of(
          ErrorCode.ENGINE_TIMEOUT, "the query took longer than its time limit and was stopped");
    }
    return DuckDbFailures.toFailure(problem);
  }

  @Override
  public void close() {
    cancellation.close();
    timeout.cancel(false);
    progress.cancel(false);
  }
}
