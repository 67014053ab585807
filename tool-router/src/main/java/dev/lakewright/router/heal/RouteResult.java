package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.RouteEvent.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param goal the goal that was reached; another word than the task's goal after a demotion
 * @param outputs what every tool that did its work returned, in the order of the calls; kept when
 *     the goal is not reached
 * @param route the way from start to goal that the outputs form; after a demotion, as far as it got
 * @param trace everything that happened, in order
 * @param modelCalls how often a model had to be asked
 */
public record RouteResult<R>(
    RouteStatus status,
    String goal,
    Map<ToolId, R> outputs,
    List<ToolId> route,
    List<RouteEvent> trace,
    int modelCalls) {
  public RouteResult {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    route = List.copyOf(route);
    trace = List.copyOf(trace);
  }

  /** Return the tools that did their work, in order. */
  public List<ToolId> executed() {
    return List.copyOf(outputs.keySet());
  }

  /** Return how often the run took another way. */
  public long reroutes() {
    return trace.stream().filter(event -> event.kind() == Kind.REROUTE).count();
  }
}
