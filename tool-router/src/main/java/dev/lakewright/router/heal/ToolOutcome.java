package dev.lakewright.router.heal;

import java.util.function.Function;

/**
 * What came of one call of a tool.
 *
 * @param <R> what tools return
 */
public sealed interface ToolOutcome<R> {
  <T> T fold(Function<Done<R>, T> onDone, Function<Failed<R>, T> onFailed);

  static <R> ToolOutcome<R> done(R result) {
    return new Done<>(result);
  }

  static <R> ToolOutcome<R> failed(FailureKind kind, String reason) {
    return new Failed<>(kind, reason);
  }

  default boolean isDone() {
    return fold(done -> true, failed -> false);
  }

  /** The tool did its work. */
  record Done<R>(R result) implements ToolOutcome<R> {
    @Override
    public <T> T fold(Function<Done<R>, T> onDone, Function<Failed<R>, T> onFailed) {
      return onDone.apply(this);
    }
  }

  /** The tool did not do its work; the reason is for people. */
  record Failed<R>(FailureKind kind, String reason) implements ToolOutcome<R> {
    @Override
    public <T> T fold(Function<Done<R>, T> onDone, Function<Failed<R>, T> onFailed) {
      return onFailed.apply(this);
    }
  }
}
