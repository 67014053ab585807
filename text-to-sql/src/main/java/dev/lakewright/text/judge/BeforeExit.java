package dev.lakewright.text.judge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Native work that the process is not to end beneath, as a library's static parts are gone before
 * its threads are. The JVM waits for work that has begun, a while at most, and begins none on its
 * way down. For one piece of work; safe for use by several threads.
 */
final class BeforeExit {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "judge");

  /** Do the work; nothing where the JVM is on its way down already. */
  <T> Optional<T> finish(Supplier<Optional<T>> work) {
    if (!holds()) {
      return Optional.empty();
    }
    try {
      return work.get();
    } finally {
      letGo();
    }
  }

  private boolean holds() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return true;
    } catch (IllegalStateException ending) {
      return false;
    }
  }

  private void letGo() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook runs, and finds the work finished.
    }
  }

  private void await() {
    try {
      finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
