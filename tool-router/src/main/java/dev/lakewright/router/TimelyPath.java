package dev.lakewright.router;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a cheap path whose tools are expected to be done in time: the cheapest where that fits, and
 * else the best that Lagrangian relaxation finds (LARAC; Jüttner et al., INFOCOM 2001). It finds a
 * path wherever one fits, though not always the cheapest of those, which would be NP-hard to find.
 */
public final class TimelyPath {
  private static final double ROUNDING = 1e-9;

  private TimelyPath() {}

  /**
   * Return a path whose latencies, the start's aside, sum to no more than the limit; nothing where
   * there is none. Its cost is that of its weights.
   */
  public static Optional<Path> between(
      ToolGraph graph, ToolId start, ToolId goal, Set<ToolId> unhealthy, double limitMillis) {
    Optional<Path> cheapest = CheapestPath.between(graph, start, goal, unhealthy);
    if (cheapest.isEmpty() || millis(graph, cheapest.get().tools()) <= limitMillis) {
      return cheapest;
    }
    Path quickest = priced(graph, start, goal, unhealthy, Double.POSITIVE_INFINITY).orElseThrow();
    if (millis(graph, quickest.tools()) > limitMillis) {
      return Optional.empty();
    }
    return Optional.of(narrow(graph, unhealthy, cheapest.get(), quickest, limitMillis));
  }

  /** Move the cheap path and the timely one towards each other until no price lies between. */
  private static Path narrow(
      ToolGraph graph, Set<ToolId> unhealthy, Path cheap, Path timely, double limit) {
    Path tooSlow = cheap;
    Path inTime = timely;
    while (true) {
      double saved = millis(graph, tooSlow.tools()) - millis(graph, inTime.tools());
      double price = (inTime.cost() - tooSlow.cost()) / saved;
      ToolId start = cheap.tools().get(0);
      ToolId goal = cheap.tools().get(cheap.tools().size() - 1);
      Path between = priced(graph, start, goal, unhealthy, price).orElseThrow();
      double gain = total(graph, tooSlow, price) - total(graph, between, price);
      if (!(gain > ROUNDING * total(graph, tooSlow, price))) {
        return inTime;
      }
      if (millis(graph, between.tools()) <= limit) {
        inTime = between;
      } else {
        tooSlow = between;
      }
    }
  }

  private static double total(ToolGraph graph, Path path, double price) {
    return path.cost() + price * millis(graph, path.tools());
  }

  /** Search with a price for each millisecond; with an infinite one, by time alone. */
  private static Optional<Path> priced(
      ToolGraph graph, ToolId start, ToolId goal, Set<ToolId> unhealthy, double price) {
    boolean byTime = Double.isInfinite(price);
    return CheapestPath.between(
            graph,
            start,
            goal,
            unhealthy,
            (weight, to) ->
                byTime
                    ? graph.cost(to).latencyMillis()
                    : weight + price * graph.cost(to).latencyMillis())
        .map(path -> new Path(path.tools(), cost(graph, path.tools())));
  }

  private static double cost(ToolGraph graph, List<ToolId> tools) {
    double cost = 0;
    for (int i = 1; i < tools.size(); i++) {
      cost += graph.weight(tools.get(i - 1), tools.get(i));
    }
    return cost;
  }

  /** Return the expected time of a way's tools, the first aside. */
  public static double millis(ToolGraph graph, List<ToolId> way) {
    return way.stream().skip(1).mapToDouble(tool -> graph.cost(tool).latencyMillis()).sum();
  }
}
