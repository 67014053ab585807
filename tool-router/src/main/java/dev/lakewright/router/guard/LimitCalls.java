package dev.lakewright.router.guard;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A bulkhead for each tool: no more than a number of calls at once, so that one slow tool cannot
 * hold every thread. A call too many fails at once.
 */
public final class LimitCalls<R> implements ToolRunner<R> {
  private final int atOnce;
  private final Map<ToolId, Semaphore> places = new ConcurrentHashMap<>();
  private final ToolRunner<R> tools;

  /**
   * Make the guard.
   *
   * @param atOnce calls of one tool at the same time, at least 1
   */
  public LimitCalls(int atOnce, ToolRunner<R> tools) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("at least one call at once: " + atOnce);
    }
    this.atOnce = atOnce;
    this.tools = tools;
  }

  @Override
  public ToolOutcome<R> run(ToolCall call) {
    Semaphore place = places.computeIfAbsent(call.tool(), tool -> new Semaphore(atOnce));
    if (!place.tryAcquire()) {
      return ToolOutcome.failed(
          FailureKind.PASSING, call.tool() + " is busy with " + atOnce + " calls");
    }
    try {
      return tools.run(call);
    } finally {
      place.release();
    }
  }
}
