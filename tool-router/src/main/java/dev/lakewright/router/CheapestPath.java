package dev.lakewright.router;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the cheapest path between two tools by Dijkstra's algorithm (Numerische Mathematik 1, 1959)
 * with a binary heap: O((V + E) log V). Of paths of equal cost the one found through the smaller
 * tool name wins, so that equal input gives equal output.
 */
public final class CheapestPath {
  private record Reached(ToolId tool, double cost) {}

  private static final Comparator<Reached> NEAREST =
      Comparator.comparingDouble(Reached::cost).thenComparing(Reached::tool);

  private CheapestPath() {}

  /**
   * Return the cheapest path that avoids the unhealthy tools; nothing where there is none.
   *
   * @param unhealthy tools whose edges weigh infinity; an unhealthy end has no path
   */
  public static Optional<Path> between(
      ToolGraph graph, ToolId start, ToolId goal, Set<ToolId> unhealthy) {
    if (unhealthy.contains(start) || unhealthy.contains(goal)) {
      return Optional.empty();
    }
    Map<ToolId, Double> best = new HashMap<>(Map.of(start, 0.0));
    Map<ToolId, ToolId> before = new HashMap<>();
    Set<ToolId> settled = new HashSet<>();
    PriorityQueue<Reached> open = new PriorityQueue<>(NEAREST);
    open.add(new Reached(start, 0));
    while (!open.isEmpty()) {
      Reached nearest = open.remove();
      if (nearest.tool().equals(goal)) {
        return Optional.of(new Path(trace(before, goal), nearest.cost()));
      }
      if (settled.add(nearest.tool())) {
        for (ToolGraph.Edge edge : graph.from(nearest.tool())) {
          double cost = nearest.cost() + graph.weight(edge);
          boolean better = cost < best.getOrDefault(edge.to(), Double.POSITIVE_INFINITY);
          if (better && !unhealthy.contains(edge.to())) {
            best.put(edge.to(), cost);
            before.put(edge.to(), nearest.tool());
            open.add(new Reached(edge.to(), cost));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<ToolId> trace(Map<ToolId, ToolId> before, ToolId goal) {
    List<ToolId> tools = new ArrayList<>();
    for (Optional<ToolId> at = Optional.of(goal);
        at.isPresent();
        at = Optional.ofNullable(before.get(at.get()))) {
      tools.add(at.get());
    }
    Collections.reverse(tools);
    return tools;
  }
}
