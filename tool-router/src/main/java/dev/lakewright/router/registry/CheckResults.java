package dev.lakewright.router.registry;

import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import java.util.List;

/**
 * Takes no result that the tool's own schema forbids. Such a call has failed; where the tool has an
 * effect, it may have had it.
 */
public final class CheckResults implements ToolRunner<String> {
  private final ToolRegistry registry;
  private final ToolRunner<String> tools;

  public CheckResults(ToolRegistry registry, ToolRunner<String> tools) {
    this.registry = registry;
    this.tools = tools;
  }

  @Override
  public ToolOutcome<String> run(ToolCall call) {
    ToolDescriptor tool = registry.tool(call.tool());
    return tools.run(call).fold(done -> check(tool, done), failed -> failed);
  }

  private static ToolOutcome<String> check(ToolDescriptor tool, ToolOutcome.Done<String> done) {
    List<String> violations = tool.output().violations(done.result());
    if (violations.isEmpty()) {
      return done;
    }
    return ToolOutcome.failed(
        FailureKind.UNKNOWN,
        tool.id() + " returned what its schema forbids: " + String.join("; ", violations));
  }
}
