package dev.lakewright.router.guard;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes a slow call a second time and takes the first success (Dean and Barroso, The Tail at Scale,
 * CACM 56, 2013); the other is interrupted. Only for tools that may be called twice, and only while
 * the budget lasts.
 */
public final class HedgeSlowCalls<R> implements ToolRunner<R> {
  private final Set<ToolId> repeatable;
  private final Duration slow;
  private final HedgeBudget budget;
  private final ExecutorService threads;
  private final ToolRunner<R> tools;

  /**
   * Make the guard.
   *
   * @param repeatable tools without an effect
   * @param slow how long a call may take before it is made again; a high percentile of its latency
   * @param threads where calls run; the caller closes it
   */
  public HedgeSlowCalls(
      Set<ToolId> repeatable,
      Duration slow,
      HedgeBudget budget,
      ExecutorService threads,
      ToolRunner<R> tools) {
    this.repeatable = Set.copyOf(repeatable);
    this.slow = slow;
    this.budget = budget;
    this.threads = threads;
    this.tools = tools;
  }

  @Override
  public ToolOutcome<R> run(ToolCall call) {
    budget.called();
    if (!repeatable.contains(call.tool())) {
      return tools.run(call);
    }
    CompletionService<ToolOutcome<R>> answers = new ExecutorCompletionService<>(threads);
    Future<ToolOutcome<R>> first = answers.submit(() -> tools.run(call));
    @Nullable Future<ToolOutcome<R>> second = null;
    try {
      Future<ToolOutcome<R>> answer = answers.poll(slow.toNanos(), TimeUnit.NANOSECONDS);
      if (answer == null && budget.take()) {
        second = answers.submit(() -> tools.run(call));
      }
      ToolOutcome<R> outcome = answer == null ? answers.take().get() : answer.get();
      return outcome.isDone() || second == null ? outcome : answers.take().get();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return ToolOutcome.failed(FailureKind.UNKNOWN, "the run was cancelled");
    } catch (ExecutionException broken) {
      throw new IllegalStateException(call.tool() + " broke", broken.getCause());
    } finally {
      first.cancel(true);
      if (second != null) {
        second.cancel(true);
      }
    }
  }
}
