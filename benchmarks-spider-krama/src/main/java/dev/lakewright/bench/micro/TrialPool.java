package dev.lakewright.bench.micro;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs work on all processors, in the order in which it comes. */
final class TrialPool implements AutoCloseable {
  private final ExecutorService pool =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  <T> Future<T> submit(Callable<T> work) {
    return pool.submit(work);
  }

  /**
   * Wait for a result.
   *
   * @throws SQLException if the work failed with one
   * @throws InterruptedIOException if this thread is interrupted
   */
  static <T> T result(Future<T> future) throws IOException, SQLException {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while trials ran");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw new IllegalStateException("a trial failed", failed.getCause());
    }
  }

  /** Stop what has not been waited for. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
