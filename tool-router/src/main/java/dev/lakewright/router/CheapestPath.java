package dev.lakewright.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cheapest path between two tools by Dijkstra's algorithm (Numerische Mathematik 1, 1959)
 * with a binary heap: O((V + E) log V). Of paths of equal cost the one found through the smaller
 * tool name wins, so that equal input gives equal output.
 */
public final class CheapestPath {
  private static final int NONE = -1;

  private CheapestPath() {}

  /**
   * Return the cheapest path that avoids the unhealthy tools; nothing where there is none.
   *
   * @param unhealthy tools whose edges weigh infinity; an unhealthy end has no path
   * @throws IllegalArgumentException if an end is not in the graph
   */
  public static Optional<Path> between(
      ToolGraph graph, ToolId start, ToolId goal, Set<ToolId> unhealthy) {
    return between(graph, start, goal, unhealthy, (weight, to) -> weight);
  }

  /** What an edge into a tool counts, given its weight; not negative. */
  @FunctionalInterface
  interface Price {
    double of(double weight, ToolId to);
  }

  static Optional<Path> between(
      ToolGraph graph, ToolId start, ToolId goal, Set<ToolId> unhealthy, Price price) {
    int from = graph.nodes().number(start);
    int to = graph.nodes().number(goal);
    if (unhealthy.contains(start) || unhealthy.contains(goal)) {
      return Optional.empty();
    }
    double[] best = new double[graph.nodes().size()];
    int[] before = new int[best.length];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    Arrays.fill(before, NONE);
    for (ToolId tool : unhealthy) {
      Integer number = graph.nodes().numbers().get(tool);
      if (number != null) {
        best[number] = Double.NEGATIVE_INFINITY;
      }
    }
    best[from] = 0;
    search(graph, from, to, best, before, price);
    return best[to] == Double.POSITIVE_INFINITY
        ? Optional.empty()
        : Optional.of(new Path(trace(graph, before, to), best[to]));
  }

  private static void search(
      ToolGraph graph, int from, int to, double[] best, int[] before, Price price) {
    Adjacency out = graph.out();
    NodeHeap open = new NodeHeap();
    open.add(from, 0);
    while (!open.isEmpty()) {
      double distance = open.nearestKey();
      int node = open.remove();
      if (node == to) {
        return;
      }
      if (distance > best[node]) {
        continue;
      }
      for (int i = out.begin(node); i < out.end(node); i++) {
        int next = out.node(i);
        double cost = distance + price.of(out.weight(i), graph.nodes().tool(next));
        if (cost < best[next]) {
          best[next] = cost;
          before[next] = node;
          open.add(next, cost);
        }
      }
    }
  }

  private static List<ToolId> trace(ToolGraph graph, int[] before, int to) {
    List<ToolId> tools = new ArrayList<>();
    for (int at = to; at != NONE; at = before[at]) {
      tools.add(graph.nodes().tool(at));
    }
    Collections.reverse(tools);
    return tools;
  }
}
