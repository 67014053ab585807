package dev.lakewright.router.heal;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes down every call that tools really got, beside the trace that the router writes of itself.
 * One run owns one ledger; safe for calls from several threads.
 */
public final class CallLedger<R> implements ToolRunner<R> {
  /** A call and what came of it. */
  public record Entry(ToolCall call, boolean done, FailureKind kind) {}

  private final ToolRunner<R> tools;
  private final List<Entry> entries = new ArrayList<>();

  public CallLedger(ToolRunner<R> tools) {
    this.tools = tools;
  }

  @Override
  public ToolOutcome<R> run(ToolCall call) {
    ToolOutcome<R> outcome = tools.run(call);
    FailureKind kind = outcome.fold(done -> FailureKind.REFUSED, ToolOutcome.Failed::kind);
    synchronized (entries) {
      entries.add(new Entry(call, outcome.isDone(), kind));
    }
    return outcome;
  }

  /** Return the calls so far, in the order in which they ended. */
  public List<Entry> entries() {
    synchronized (entries) {
      return List.copyOf(entries);
    }
  }
}
