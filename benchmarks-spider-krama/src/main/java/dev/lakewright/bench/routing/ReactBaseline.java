package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often a model is asked by an agent that reasons before each step (ReAct), counted as the
 * publication counts it: once to plan, once at each tool that it stands on before the goal, once
 * for each failed option that it tries, and twice at a dead end. It takes the cheapest next tool.
 */
final class ReactBaseline {
  private static final int AT_DEAD_END = 2;

  private ReactBaseline() {}

  static int modelCalls(Scenario scenario) {
    int calls = 1;
    ToolId at = scenario.start();
    while (!at.equals(scenario.goal())) {
      calls++;
      List<ToolId> options = options(scenario.graph(), at);
      Optional<ToolId> next =
          options.stream().filter(it -> !scenario.failed().contains(it)).findFirst();
      calls += next.map(options::indexOf).orElse(options.size());
      if (next.isEmpty()) {
        return calls + AT_DEAD_END;
      }
      at = next.get();
    }
    return calls;
  }

  private static List<ToolId> options(ToolGraph graph, ToolId at) {
    return graph.from(at).stream()
        .sorted(Comparator.comparingDouble(ToolGraph.Edge::baseCost))
        .map(ToolGraph.Edge::to)
        .toList();
  }
}
