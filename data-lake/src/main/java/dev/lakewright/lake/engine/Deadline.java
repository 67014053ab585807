package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Until when a call in another thread is waited for: a time from now on, or from its cancelling.
 */
final class Deadline {
  private static final long LOOK_MILLIS = 250;

  private final Duration afterCancel;
  private final Cancellation cancellation;
  private long end;
  private boolean cancelled;

  Deadline(Duration longest, Duration afterCancel, Cancellation cancellation) {
    this.afterCancel = afterCancel;
    this.cancellation = cancellation;
    this.end = System.nanoTime() + longest.toNanos();
  }

  /**
   * Return what comes of a call; what it throws is thrown. An interruption of the waiting thread is
   * kept for later.
   *
   * @param onLate what comes of it where it does not come back in time
   */
  <T> T await(Future<T> call, Function<Failure, T> onLate) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return call.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException again) {
          interrupted = true;
        } catch (TimeoutException running) {
          if (isOver()) {
            return onLate.apply(late());
          }
        }
      }
    } catch (ExecutionException failed) {
      throw thrown(failed);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean isOver() {
    if (!cancelled && cancellation.isCancelled()) {
      cancelled = true;
      end = Math.min(end, System.nanoTime() + afterCancel.toNanos());
    }
    return System.nanoTime() - end >= 0;
  }

  private Failure late() {
    return cancelled
        ? Running.cancelled()
        : Failure.of(
            ErrorCode.ENGINE_TIMEOUT,
            "the engine did not come back from the statement, and was started anew without it");
  }

  private static RuntimeException thrown(ExecutionException failed) {
    if (failed.getCause() instanceof RuntimeException failure) {
      return failure;
    }
    if (failed.getCause() instanceof Error broken) {
      throw broken;
    }
    return new IllegalStateException("a call ended in what it does not declare", failed);
  }
}
