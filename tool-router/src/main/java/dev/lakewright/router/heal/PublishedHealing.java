package dev.lakewright.router.heal;

import dev.lakewright.router.CheapestPath;
import dev.lakewright.router.Path;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.Signal.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mode {@code faithful}: Graph-Based Self-Healing Tool Routing (arXiv 2603.01548) as its
 * reference implementation does it, faults included, so that its figures can be reproduced. A model
 * is asked beforehand when three tools are known to be down; the search starts again from the start
 * after a failure, so that a second provider of a side effect may be called; a run that gave its
 * goal up counts as a success. For work that matters there is {@link HealingRouter}.
 */
public final class PublishedHealing implements SelfHealing {
  private static final int PRE_FLIGHT_FAILURES = 3;
  private static final int MAX_RETRIES = 3;

  private final Monitors monitors;
  private final Demotion demotion;

  public PublishedHealing(Monitors monitors, Demotion demotion) {
    this.monitors = monitors;
    this.demotion = demotion;
  }

  @Override
  public <R> RouteResult<R> run(RouteTask task, ToolRunner<R> tools) {
    return new Run<>(task, tools).toTheEnd();
  }

  private final class Run<R> {
    private final RouteTask task;
    private final ToolRunner<R> tools;
    private final Map<ToolId, R> outputs = new LinkedHashMap<>();
    private final List<RouteEvent> trace = new ArrayList<>();
    private final Set<ToolId> infinite = new HashSet<>();
    private int reroutes;
    private int modelCalls;

    Run(RouteTask task, ToolRunner<R> tools) {
      this.task = task;
      this.tools = tools;
    }

    RouteResult<R> toTheEnd() {
      Set<ToolId> down = task.situation().down();
      if (down.size() >= PRE_FLIGHT_FAILURES) {
        modelCalls++;
        trace.add(RouteEvent.escalated(task.start(), "many tools are down before the start"));
      }
      Optional<Path> path = search();
      Optional<ToolId> failed = Optional.empty();
      while (path.isPresent()) {
        failed = walk(path.get());
        if (failed.isEmpty()) {
          return result(task.goal().value(), path.get().tools());
        }
        path = reroutes > MAX_RETRIES ? Optional.empty() : search();
      }
      return giveUp(failed.orElse(task.start()));
    }

    private Optional<Path> search() {
      return CheapestPath.between(task.graph(), task.start(), task.goal(), infinite);
    }

    /** Walk until a tool fails; return it, or nothing at the goal. */
    private Optional<ToolId> walk(Path path) {
      for (ToolId tool : path.tools()) {
        if (tool.equals(task.start()) || outputs.containsKey(tool)) {
          continue;
        }
        Signal signal = monitors.winner(task.situation());
        boolean down = signal.source() == Source.HEALTH && signal.tools().contains(tool);
        if (down || !call(tool)) {
          infinite.add(tool);
          reroutes++;
          List<ToolId> way = search().map(Path::tools).orElse(List.of());
          trace.add(RouteEvent.rerouted(tool, down ? "known to be down" : "failed", way));
          return Optional.of(tool);
        }
      }
      return Optional.empty();
    }

    private boolean call(ToolId tool) {
      ToolOutcome<R> outcome = tools.run(new ToolCall(tool, task.key(tool), 1));
      return outcome.fold(
          done -> {
            outputs.put(tool, done.result());
            trace.add(RouteEvent.executed(tool));
            return true;
          },
          failure -> false);
    }

    private RouteResult<R> giveUp(ToolId last) {
      modelCalls++;
      trace.add(RouteEvent.escalated(last, "no way is left"));
      String lesser = demotion.demote(task.goal(), List.copyOf(outputs.keySet()), "no way is left");
      return result(lesser, List.copyOf(outputs.keySet()));
    }

    private RouteResult<R> result(String goal, List<ToolId> route) {
      return new RouteResult<>(RouteStatus.SUCCESS, goal, outputs, route, trace, modelCalls);
    }
  }
}
