package dev.lakewright.runtime.question;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.runtime.route.ProductGraph;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One question under way: takes its state through the steps of each tool that is called. */
final class Journey implements ToolRunner<QuestionState> {
  /** Failures that any other engine or tier would meet as well. */
  private static final Set<ErrorCode> EVERYWHERE =
      Set.of(
          ErrorCode.ENGINE_TIMEOUT,
          ErrorCode.DISK_FULL,
          ErrorCode.OUTPUT_NOT_WRITABLE,
          ErrorCode.WORKSPACE_NOT_WRITABLE);

  /** Failures that lie in the query or its data rather than in the tool. */
  private static final Set<ErrorCode> NOT_THE_TOOL =
      Set.of(
          ErrorCode.ENGINE_OUT_OF_MEMORY,
          ErrorCode.FILE_CORRUPT,
          ErrorCode.FILE_MISSING,
          ErrorCode.FILE_UNREADABLE,
          ErrorCode.LAKE_EMPTY,
          ErrorCode.MODEL_OVER_BUDGET,
          ErrorCode.MODEL_NOT_RECORDED,
          ErrorCode.MODEL_REFUSED);

  private final Map<ToolId, List<Step>> steps;
  private final Stages stages;
  private final Map<ToolId, Ending> endings = new LinkedHashMap<>();
  private QuestionState state;

  Journey(Map<ToolId, List<Step>> steps, Clock clock, RunListener listener, QuestionState first) {
    this.steps = steps;
    this.stages = new Stages(clock, listener);
    this.state = first;
  }

  /** Return the state after the last tool that did its work. */
  QuestionState state() {
    return state;
  }

  /** Return how tools that did not do their work ended, in the order of their calls. */
  Map<ToolId, Ending> endings() {
    return endings;
  }

  @Override
  public ToolOutcome<QuestionState> run(ToolCall call) {
    List<Step> wanted = steps.get(call.tool());
    if (wanted == null) {
      throw new IllegalStateException("not set up: " + call.tool());
    }
    QuestionState after = through(wanted);
    boolean last = call.tool().equals(ProductGraph.ANSWER);
    if (!after.ended() || last) {
      state = after;
      return ToolOutcome.done(after);
    }
    Ending ending = after.ending().orElseThrow();
    endings.put(call.tool(), ending);
    return ending.fold(
        () -> ToolOutcome.done(after),
        abstention -> ToolOutcome.failed(FailureKind.REFUSED, abstention.reason()),
        failure -> ToolOutcome.failed(kind(failure.code(), call.tool()), failure.message()));
  }

  private QuestionState through(List<Step> wanted) {
    try {
      return stages.through(wanted, state);
    } catch (LakewrightException problem) {
      return state.failed(problem.failure());
    }
  }

  /** Tell of a failure between stages. */
  void failed(ToolId tool, String reason) {
    stages
        .listener()
        .happened(
            new RunEvent.ToolFailed(
                state.context().run(), stages.clock().instant(), tool.value(), reason));
  }

  private static FailureKind kind(ErrorCode code, ToolId tool) {
    if (code == ErrorCode.CANCELLED_BY_USER || EVERYWHERE.contains(code)) {
      return FailureKind.HOPELESS;
    }
    boolean mine = code.kind() == ErrorKind.USAGE || code.kind() == ErrorKind.REFUSED;
    if (mine) {
      return ProductGraph.isEngine(tool) ? FailureKind.HOPELESS : FailureKind.REFUSED;
    }
    return NOT_THE_TOOL.contains(code) ? FailureKind.REFUSED : FailureKind.PASSING;
  }
}
