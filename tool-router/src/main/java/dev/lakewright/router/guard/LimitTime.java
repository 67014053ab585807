package dev.lakewright.router.guard;

import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a tool no longer than a limit. A tool that has not answered by then is interrupted and
 * has failed with its effect unknown; one that does not heed the interrupt keeps its thread.
 */
public final class LimitTime<R> implements ToolRunner<R> {
  private final Duration limit;
  private final ExecutorService threads;
  private final ToolRunner<R> tools;

  /**
   * Make the guard.
   *
   * @param threads where calls run; the caller closes it
   */
  public LimitTime(Duration limit, ExecutorService threads, ToolRunner<R> tools) {
    this.limit = limit;
    this.threads = threads;
    this.tools = tools;
  }

  @Override
  public ToolOutcome<R> run(ToolCall call) {
    Future<ToolOutcome<R>> answer = threads.submit(() -> tools.run(call));
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      return ToolOutcome.failed(
          FailureKind.UNKNOWN, call.tool() + " gave no answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException cancelled) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return ToolOutcome.failed(FailureKind.UNKNOWN, "the run was cancelled");
    } catch (ExecutionException broken) {
      throw new IllegalStateException(call.tool() + " broke", broken.getCause());
    }
  }
}
