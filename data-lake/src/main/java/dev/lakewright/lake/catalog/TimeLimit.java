package dev.lakewright.lake.catalog;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stops one statement when its time is over. Stopping reaches whatever its connection runs, so it
 * is closed before the connection is used again.
 */
final class TimeLimit implements AutoCloseable {
  private boolean closed;
  private boolean over;

  /** Start the clock; without a duration it never rings. */
  TimeLimit start(Statement statement, Optional<Duration> patience) {
    patience.ifPresent(
        it ->
            CompletableFuture.delayedExecutor(it.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> expire(statement)));
    return this;
  }

  private synchronized void expire(Statement statement) {
    if (closed) {
      return;
    }
    over = true;
    try {
      statement.cancel();
    } catch (SQLException ended) {
      // The statement ended first: there is nothing left to stop.
      return;
    }
  }

  /** Return true once the time was over before this was closed. */
  synchronized boolean isOver() {
    return over;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
