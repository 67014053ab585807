package dev.lakewright.gateway.provider;

import dev.lakewright.core.engine.Cancellation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between two calls. */
@FunctionalInterface
public interface Pause {
  /** Wait on this thread, as long as it takes by the wall clock. */
  Pause REAL = Pause::sleep;

  /** Wait; return false as soon as the call is cancelled. */
  boolean pause(Duration length, Cancellation cancellation);

  private static boolean sleep(Duration length, Cancellation cancellation) {
    CountDownLatch left = new CountDownLatch(1);
    Cancellation.Registration watch = cancellation.onCancel(left::countDown);
    try {
      return !left.await(length.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      watch.close();
    }
  }
}
