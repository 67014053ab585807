package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.HashSet;
import java.util.Set;

/** The cost of the cheapest way, found by trying every way without a cycle. */
record AllWays(ToolGraph graph, ToolId goal, Set<ToolId> closed, Set<ToolId> done) {
  double cheapest(ToolId from) {
    return cheapest(from, new HashSet<>());
  }

  private double cheapest(ToolId at, Set<ToolId> passed) {
    if (closed.contains(at) || !passed.add(at)) {
      return Double.POSITIVE_INFINITY;
    }
    double best = at.equals(goal) ? 0 : Double.POSITIVE_INFINITY;
    for (ToolGraph.Edge edge : graph.from(at)) {
      best = Math.min(best, weight(edge.from(), edge.to()) + cheapest(edge.to(), passed));
    }
    passed.remove(at);
    return best;
  }

  double weight(ToolId from, ToolId to) {
    return done.contains(to) ? 0 : graph.weight(from, to);
  }

  /** Return the cost of a way; infinity where there is none. */
  double cost(Iterable<ToolId> way) {
    double cost = 0;
    ToolId last = null;
    for (ToolId tool : way) {
      cost += last == null ? 0 : weight(last, tool);
      last = tool;
    }
    return last == null ? Double.POSITIVE_INFINITY : cost;
  }
}
