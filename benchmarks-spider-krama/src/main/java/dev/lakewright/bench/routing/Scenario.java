package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.Situation;
import dev.lakewright.router.heal.ToolTraits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One scenario of Graph-Based Self-Healing Tool Routing.
 *
 * @param failed the tools that are down
 * @param measured what the reference implementation does
 */
public record Scenario(
    String id,
    String domain,
    ToolGraph graph,
    ToolId start,
    ToolId goal,
    Set<ToolId> failed,
    Measured measured) {
  /**
   * What the reference implementation was measured to do.
   *
   * @param path the tools that its router ran
   * @param silent silent failures of the static workflow
   */
  public record Measured(
      int modelCalls, int reroutes, List<ToolId> path, int reactCalls, int silent) {
    public Measured {
      path = List.copyOf(path);
    }
  }

  public Scenario {
    failed = Set.copyOf(failed);
  }

  /** The task with the failures known beforehand, as the publication has it. */
  RouteTask foretold() {
    return task(Map.of(), Situation.CALM.withDown(failed));
  }

  /** The task with failures that are met on the way, all tools reading only. */
  RouteTask met() {
    return task(Map.of(), Situation.CALM);
  }

  /** The same, where the tools of a layer are providers of one effect. */
  RouteTask pinned() {
    Map<ToolId, ToolTraits> traits = new HashMap<>();
    for (ToolId tool : graph.tools()) {
      String rivals = rivals(tool).stream().map(ToolId::value).collect(Collectors.joining("|"));
      traits.put(tool, new ToolTraits(rivals, false, 0));
    }
    return task(traits, Situation.CALM);
  }

  private RouteTask task(Map<ToolId, ToolTraits> traits, Situation situation) {
    return new RouteTask(id, graph, start, goal, traits, situation);
  }

  /** Return the layer of a tool: those that lie between the same tools, itself too, by name. */
  List<ToolId> rivals(ToolId tool) {
    return graph.tools().stream()
        .filter(other -> before(other).equals(before(tool)) && after(other).equals(after(tool)))
        .toList();
  }

  private Set<ToolId> before(ToolId tool) {
    Set<ToolId> found = new HashSet<>();
    graph.edges().stream().filter(it -> it.to().equals(tool)).forEach(it -> found.add(it.from()));
    return found;
  }

  private Set<ToolId> after(ToolId tool) {
    Set<ToolId> found = new HashSet<>();
    graph.from(tool).forEach(it -> found.add(it.to()));
    return found;
  }
}
