package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The calls that are being worked on, a few at once; others wait, and of those only so many. Safe
 * for use by several threads.
 */
final class Calls implements AutoCloseable {
  static final int AT_ONCE = 4;
  static final int WAITING = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Map<Object, Cancellation> open = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Calls::named);

  Calls() {
    workers.allowCoreThreadTimeOut(true);
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "lakewright-mcp-call");
    thread.setDaemon(true);
    return thread;
  }

  /** Begin a call, or say why not. */
  Optional<String> begin(Object id, Consumer<Cancellation> work) {
    Cancellation cancellation = new Cancellation();
    if (open.putIfAbsent(id, cancellation) != null) {
      return Optional.of("a request of this id is being worked on");
    }
    try {
      workers.execute(() -> run(id, cancellation, work));
      return Optional.empty();
    } catch (RejectedExecutionException full) {
      open.remove(id);
      return Optional.of("too many calls at once; at most " + WAITING + " wait");
    }
  }

  private void run(Object id, Cancellation cancellation, Consumer<Cancellation> work) {
    try {
      if (!cancellation.isCancelled()) {
        work.accept(cancellation);
      }
    } finally {
      open.remove(id);
    }
  }

  /** Stop a call; nothing happens where there is none of that id. */
  void cancel(Object id) {
    Optional.ofNullable(open.get(id)).ifPresent(Cancellation::cancel);
  }

  /** Return true if nobody waits for what comes of the call any more. */
  boolean isCancelled(Object id) {
    return Optional.ofNullable(open.get(id)).filter(Cancellation::isCancelled).isPresent();
  }

  /** Begin nothing more, and wait for what has begun. */
  void finish(Duration patience) {
    workers.shutdown();
    try {
      workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stop everything, and wait a little while it stops. */
  @Override
  public void close() {
    List.copyOf(open.values()).forEach(Cancellation::cancel);
    finish(PATIENCE);
  }
}
