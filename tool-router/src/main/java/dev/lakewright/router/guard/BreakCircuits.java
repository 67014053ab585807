package dev.lakewright.router.guard;

import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.router.health.HealthBook;
import java.util.function.LongSupplier;

/**
 * Lets no call through to a tool whose circuit is open, and reports every other to the book. A tool
 * that refuses a call works, so a refusal counts as neither.
 */
public final class BreakCircuits<R> implements ToolRunner<R> {
  private static final double NANOS_PER_MILLI = 1e6;

  private final HealthBook book;
  private final LongSupplier nanos;
  private final ToolRunner<R> tools;

  /**
   * Make the guard.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public BreakCircuits(HealthBook book, LongSupplier nanos, ToolRunner<R> tools) {
    this.book = book;
    this.nanos = nanos;
    this.tools = tools;
  }

  @Override
  public ToolOutcome<R> run(ToolCall call) {
    if (!book.permit(call.tool())) {
      return ToolOutcome.failed(
          FailureKind.REFUSED, call.tool() + " has failed too often; its circuit is open");
    }
    long begin = nanos.getAsLong();
    ToolOutcome<R> outcome = tools.run(call);
    double millis = (nanos.getAsLong() - begin) / NANOS_PER_MILLI;
    return outcome.fold(done -> report(call, done, millis), failed -> report(call, failed));
  }

  private ToolOutcome<R> report(ToolCall call, ToolOutcome.Done<R> done, double millis) {
    book.succeeded(call.tool(), millis);
    return done;
  }

  private ToolOutcome<R> report(ToolCall call, ToolOutcome.Failed<R> failed) {
    if (failed.kind() != FailureKind.REFUSED && failed.kind() != FailureKind.HOPELESS) {
      book.failed(call.tool());
    }
    return failed;
  }
}
