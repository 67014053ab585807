package dev.lakewright.router.guard;

import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import java.util.function.BiConsumer;

/**
 * Makes an exception that a tool lets out a failure with its effect unknown, so that a defect of
 * one tool does not end a run that others could bring to its goal.
 */
public final class ContainDefects<R> implements ToolRunner<R> {
  private final BiConsumer<ToolCall, RuntimeException> witness;
  private final ToolRunner<R> tools;

  /**
   * Make the guard.
   *
   * @param witness is told of every exception, as the outcome keeps no more than its words
   */
  public ContainDefects(BiConsumer<ToolCall, RuntimeException> witness, ToolRunner<R> tools) {
    this.witness = witness;
    this.tools = tools;
  }

  @Override
  public ToolOutcome<R> run(ToolCall call) {
    try {
      return tools.run(call);
    } catch (RuntimeException defect) {
      witness.accept(call, defect);
      return ToolOutcome.failed(
          FailureKind.UNKNOWN, call.tool() + " broke (" + words(defect) + ")");
    }
  }

  private static String words(RuntimeException defect) {
    Throwable cause = defect.getCause();
    Throwable told = cause == null ? defect : cause;
    return told.getClass().getSimpleName() + ": " + told.getMessage();
  }
}
