package dev.lakewright.router.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.guard.BreakCircuits;
import dev.lakewright.router.guard.ContainDefects;
import dev.lakewright.router.heal.Demotion;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.HealingRouter;
import dev.lakewright.router.heal.Monitors;
import dev.lakewright.router.heal.RouteEvent;
import dev.lakewright.router.heal.RouteResult;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.Situation;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.router.health.HealthBook;
import dev.lakewright.router.registry.CheckResults;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.router.registry.ToolRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Calls tools of other servers through the guards that the product's own have: arguments and
 * results are held against the tool's schemas, a tool that keeps failing is left alone for a while,
 * and a call is made again only where the tool says that this does no harm.
 */
public final class OtherTools {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<RouteEvent.Kind> REASONED =
      Set.of(RouteEvent.Kind.RETRY, RouteEvent.Kind.REROUTE);
  private static final ToolId CALLER = new ToolId("caller");
  private static final ToolId RESULT = new ToolId("result");

  private final HealthBook health;
  private final LongSupplier nanos;

  /**
   * Make the caller.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public OtherTools(HealthBook health, LongSupplier nanos) {
    this.health = health;
    this.nanos = nanos;
  }

  /**
   * What came of a call.
   *
   * @param result JSON as the tool gave it, which nobody vouches for; empty where the call failed
   * @param texts the texts within the result, for people
   * @param reasons why calls failed, in their order; the last is that of the whole
   * @param mayHaveHappened whether a call that failed may have had its effect nevertheless
   * @param warnings what else is wrong with the server, for people
   */
  public record Called(
      Optional<String> result,
      List<String> texts,
      List<String> reasons,
      boolean mayHaveHappened,
      List<String> warnings) {
    public Called {
      texts = List.copyOf(texts);
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Call a tool.
   *
   * @param arguments a JSON object
   * @throws LakewrightException if the server has no such tool, or its schema forbids the arguments
   */
  public Called call(McpServer server, String name, String arguments) {
    try (McpCalls calls = new McpCalls(server, arguments)) {
      McpServer.Discovery found = calls.tools();
      Optional<ToolDescriptor> tool =
          found.tools().stream().filter(it -> it.id().value().equals(name)).findFirst();
      if (tool.isEmpty()) {
        return gone(name, found, calls.isRunning());
      }
      List<String> violations = tool.get().input().violations(arguments);
      if (!violations.isEmpty()) {
        throw new LakewrightException(
            Failure.of(
                ErrorCode.OPTION_INVALID,
                name + " forbids these arguments: " + String.join("; ", violations)));
      }
      return run(tool.get(), calls, found);
    }
  }

  /** A tool that has worked before and one that nobody has heard of are told apart. */
  private Called gone(String name, McpServer.Discovery found, boolean running) {
    boolean known = health.tools().containsKey(new ToolId(name));
    if (!known && running) {
      List<String> names = found.tools().stream().map(it -> it.id().value()).toList();
      throw new LakewrightException(
          Failure.of(ErrorCode.TOOL_UNKNOWN, "the server has no tool " + name)
              .withNearest(NearestNames.among(names, name, 3)));
    }
    List<String> reasons = new ArrayList<>(found.problems());
    if (running) {
      reasons.add("the server had it before, and has it no more");
    }
    return new Called(Optional.empty(), List.of(), reasons, false, List.of());
  }

  private Called run(ToolDescriptor tool, McpCalls calls, McpServer.Discovery found) {
    ToolId id = tool.id();
    ToolGraph graph =
        ToolGraph.builder()
            .tool(CALLER, ToolCost.DEFAULT)
            .tool(RESULT, ToolCost.DEFAULT)
            .edge(CALLER, id, 1)
            .edge(id, RESULT, 1)
            .build();
    RouteTask task =
        new RouteTask("call", graph, CALLER, RESULT, Map.of(id, tool.traits()), Situation.CALM);
    Attempts attempts = new Attempts(guarded(tool, calls));
    RouteResult<String> result =
        new HealingRouter(
                Monitors.published(Set.of(), Runnable::run), Demotion.BY_NAME, Set::of, nanos)
            .run(
                task,
                call -> call.tool().equals(RESULT) ? ToolOutcome.done("") : attempts.run(call));
    Optional<String> output = Optional.ofNullable(result.outputs().get(id));
    List<String> reasons =
        result.trace().stream()
            .filter(it -> REASONED.contains(it.kind()))
            .map(RouteEvent::reason)
            .toList();
    return new Called(
        output,
        output.map(OtherTools::texts).orElse(List.of()),
        reasons,
        output.isEmpty() && tool.traits().hasEffect() && attempts.unsure,
        found.problems());
  }

  private ToolRunner<String> guarded(ToolDescriptor tool, McpCalls calls) {
    ToolRunner<String> checked =
        new CheckResults(ToolRegistry.of(List.of(() -> List.of(tool))), calls);
    ToolRunner<String> contained = new ContainDefects<>((call, defect) -> {}, checked);
    return new BreakCircuits<>(health, nanos, contained);
  }

  /** Remembers whether a failed call may have had its effect. */
  private static final class Attempts implements ToolRunner<String> {
    private final ToolRunner<String> tools;
    private boolean unsure;

    Attempts(ToolRunner<String> tools) {
      this.tools = tools;
    }

    @Override
    public ToolOutcome<String> run(ToolCall call) {
      ToolOutcome<String> outcome = tools.run(call);
      unsure |= outcome.fold(done -> false, failed -> failed.kind() == FailureKind.UNKNOWN);
      return outcome;
    }
  }

  private static List<String> texts(String result) {
    List<String> texts = new ArrayList<>();
    try {
      for (JsonNode part : JSON.readTree(result)) {
        if (part.path("text").isTextual()) {
          texts.add(part.path("text").asText());
        }
      }
    } catch (JsonProcessingException none) {
      return List.of();
    }
    return texts;
  }
}
