package dev.lakewright.router.heal;

/**
 * Runs tools. A failure is a value, not an exception; an exception is a bug and ends the run.
 *
 * @param <R> what tools return
 */
@FunctionalInterface
public interface ToolRunner<R> {
  /** Run one call; may block. */
  ToolOutcome<R> run(ToolCall call);
}
