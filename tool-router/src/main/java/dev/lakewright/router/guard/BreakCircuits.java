package dev.lakewright.router.guard;

import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.router.health.HealthBook;
import java.util.function.LongSupplier;

/** Lets no call through to a tool whose circuit is open, and reports every other to the book. */
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
    if (outcome.isDone()) {
      book.succeeded(call.tool(), (nanos.getAsLong() - begin) / NANOS_PER_MILLI);
    } else {
      book.failed(call.tool());
    }
    return outcome;
  }
}
