package dev.lakewright.router.explain;

import dev.lakewright.router.CheapestPath;
import dev.lakewright.router.Path;
import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a route is taken, and what would be taken in its place.
 *
 * @param steps every edge of the graph, with how its weight came about
 * @param chosen the cheapest healthy route; empty where there is none
 * @param failures for each tool on the chosen route but its ends, what would follow its failure
 */
public record RouteExplanation(
    List<WeighedStep> steps, Optional<Path> chosen, List<AfterFailure> failures) {
  /**
   * One edge.
   *
   * @param base the edge's own cost, which {@code cost} turns into {@code weight}
   * @param onRoute whether the chosen route takes it
   * @param down whether one of its ends is down, so that it weighs infinity
   */
  public record WeighedStep(
      ToolId from,
      ToolId to,
      double base,
      ToolCost cost,
      double weight,
      boolean onRoute,
      boolean down) {}

  /** The route after the failure of one tool; empty where the goal would be given up. */
  public record AfterFailure(ToolId failed, Optional<Path> then) {}

  public RouteExplanation {
    steps = List.copyOf(steps);
    failures = List.copyOf(failures);
  }

  /** Explain the route between two tools with some tools down. */
  public static RouteExplanation of(ToolGraph graph, ToolId start, ToolId goal, Set<ToolId> down) {
    Optional<Path> chosen = CheapestPath.between(graph, start, goal, down);
    List<ToolId> way = chosen.map(Path::tools).orElse(List.of());
    List<AfterFailure> failures = new ArrayList<>();
    for (int i = 1; i < way.size() - 1; i++) {
      Set<ToolId> lost = new HashSet<>(down);
      lost.add(way.get(i));
      failures.add(new AfterFailure(way.get(i), CheapestPath.between(graph, start, goal, lost)));
    }
    List<WeighedStep> steps =
        graph.edges().stream().map(edge -> step(graph, edge, way, down)).toList();
    return new RouteExplanation(steps, chosen, failures);
  }

  private static WeighedStep step(
      ToolGraph graph, ToolGraph.Edge edge, List<ToolId> way, Set<ToolId> down) {
    int at = way.indexOf(edge.from());
    boolean onRoute = at >= 0 && at + 1 < way.size() && way.get(at + 1).equals(edge.to());
    boolean isDown = down.contains(edge.from()) || down.contains(edge.to());
    double weight = isDown ? Double.POSITIVE_INFINITY : graph.weight(edge.from(), edge.to());
    return new WeighedStep(
        edge.from(), edge.to(), edge.baseCost(), graph.cost(edge.to()), weight, onRoute, isDown);
  }
}
