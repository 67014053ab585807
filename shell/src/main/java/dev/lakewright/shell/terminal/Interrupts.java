package dev.lakewright.shell.terminal;

import dev.lakewright.core.engine.Cancellation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work end well when the process is told to stop (Ctrl+C, SIGTERM, SIGHUP): throws the
 * cancellation switch and holds the JVM until {@link #close}, for a while at most. The JVM then
 * ends with the status of the signal, 130 for Ctrl+C.
 */
public final class Interrupts implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Cancellation cancellation = new Cancellation();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  private Interrupts() {}

  /** Begin work that is to end well. */
  public static Interrupts during() {
    Interrupts interrupts = new Interrupts();
    try {
      Runtime.getRuntime().addShutdownHook(interrupts.hook);
    } catch (IllegalStateException e) {
      // The JVM is on its way down: nothing is to start any more.
      interrupts.cancellation.cancel();
    }
    return interrupts;
  }

  public Cancellation cancellation() {
    return cancellation;
  }

  private void stop() {
    cancellation.cancel();
    try {
      finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is on its way down: the hook runs, and finds the work finished.
    }
  }
}
