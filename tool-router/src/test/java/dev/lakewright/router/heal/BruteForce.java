package dev.lakewright.router.heal;

import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.HashSet;
import java.util.Set;

/** The cheapest way by trying them all. */
record BruteForce(ToolGraph graph, ToolId goal, Set<ToolId> closed, Set<ToolId> done) {
  double cheapest(ToolId from) {
    return cheapest(from, new HashSet<>());
  }

  private double cheapest(ToolId at, Set<ToolId> passed) {
    if (closed.contains(at) || !passed.add(at)) {
      return Double.POSITIVE_INFINITY;
    }
    double best = at.equals(goal) ? 0 : Double.POSITIVE_INFINITY;
    if (!at.equals(goal)) {
      for (ToolGraph.Edge edge : graph.from(at)) {
        best = Math.min(best, weight(edge.from(), edge.to()) + cheapest(edge.to(), passed));
      }
    }
    passed.remove(at);
    return best;
  }

  double weight(ToolId from, ToolId to) {
    return done.contains(to) ? 0 : graph.weight(from, to);
  }
}
