package dev.lakewright.bench.routing;

import dev.lakewright.router.CheapestPath;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.RouteEvent;
import dev.lakewright.router.heal.RouteEvent.Kind;
import dev.lakewright.router.heal.RouteResult;
import dev.lakewright.router.heal.RouteStatus;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.SelfHealing;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A workflow that is written beforehand: the cheapest way, with one fallback for each tool, the
 * next of its layer. Where the fallback fails too, nobody is told. Where there is no fallback, or a
 * layer of three or more is down, it crashes, which is seen; so the publication counts it.
 */
final class StaticWorkflow implements SelfHealing {
  private static final int LAYER_THAT_CRASHES = 3;

  private final Scenario scenario;

  StaticWorkflow(Scenario scenario) {
    this.scenario = scenario;
  }

  @Override
  public <R> RouteResult<R> run(RouteTask task, ToolRunner<R> tools) {
    List<ToolId> way =
        CheapestPath.between(task.graph(), task.start(), task.goal(), Set.of())
            .orElseThrow()
            .tools();
    Map<ToolId, R> outputs = new LinkedHashMap<>();
    List<RouteEvent> trace = new ArrayList<>();
    for (ToolId tool : way.subList(1, way.size())) {
      Optional<ToolId> done = call(tools, tool, outputs);
      Optional<ToolId> fallback = done.isPresent() ? Optional.empty() : fallback(tool);
      if (fallback.isPresent()) {
        done = call(tools, fallback.get(), outputs);
      }
      if (done.isEmpty()) {
        if (crashes(tool)) {
          trace.add(event(Kind.ESCALATE, tool));
          fallback.ifPresent(it -> trace.add(event(Kind.ESCALATE, it)));
        }
        return new RouteResult<>(RouteStatus.DEMOTED, "", outputs, List.of(), trace, 0);
      }
      if (!done.get().equals(tool)) {
        trace.add(event(Kind.REROUTE, tool));
      }
      trace.add(event(Kind.EXECUTE, done.get()));
    }
    String goal = task.goal().value();
    return new RouteResult<>(RouteStatus.SUCCESS, goal, outputs, way, trace, 0);
  }

  private boolean crashes(ToolId tool) {
    List<ToolId> layer = scenario.rivals(tool);
    return layer.size() == 1
        || (layer.size() >= LAYER_THAT_CRASHES && scenario.failed().containsAll(layer));
  }

  private Optional<ToolId> fallback(ToolId tool) {
    return scenario.rivals(tool).stream().filter(it -> !it.equals(tool)).findFirst();
  }

  private static <R> Optional<ToolId> call(
      ToolRunner<R> tools, ToolId tool, Map<ToolId, R> outputs) {
    ToolOutcome<R> outcome = tools.run(new ToolCall(tool, tool.value(), 1));
    return outcome.fold(
        done -> {
          outputs.put(tool, done.result());
          return Optional.of(tool);
        },
        failed -> Optional.empty());
  }

  private static RouteEvent event(Kind kind, ToolId tool) {
    return new RouteEvent(kind, tool, "", List.of());
  }
}
