package dev.lakewright.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheapestPathTest {
  private static final int TOOLS = 9;

  private record Arc(int from, int to, double cost) {}

  /** Against Bellman and Ford's algorithm, on random graphs with random tools down. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithBellmanAndFord(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Arc> arcs = arcs(random);
      Set<Integer> down = new HashSet<>();
      for (int tool = 1; tool < TOOLS - 1; tool++) {
        if (random.nextInt(5) == 0) {
          down.add(tool);
        }
      }
      ToolGraph graph = graph(arcs);
      double expected = bellmanFord(arcs, down);
      Set<ToolId> unhealthy = new HashSet<>();
      down.forEach(tool -> unhealthy.add(id(tool)));
      Optional<Path> path = CheapestPath.between(graph, id(0), id(TOOLS - 1), unhealthy);
      assertThat(path.isPresent()).isEqualTo(expected < Double.POSITIVE_INFINITY);
      path.ifPresent(
          found -> {
            assertThat(found.cost()).isCloseTo(expected, within(1e-9));
            assertThat(found.tools()).noneMatch(unhealthy::contains).startsWith(id(0));
          });
    }
  }

  private static ToolId id(int tool) {
    return new ToolId("tool-" + tool);
  }

  private static List<Arc> arcs(Random random) {
    List<Arc> arcs = new ArrayList<>();
    arcs.add(new Arc(0, TOOLS - 1, 50));
    for (int i = 0; i < 18; i++) {
      arcs.add(
          new Arc(random.nextInt(TOOLS), random.nextInt(TOOLS), 0.1 + random.nextDouble() * 9));
    }
    return random.nextBoolean() ? arcs : arcs.subList(1, arcs.size());
  }

  private static ToolGraph graph(List<Arc> arcs) {
    ToolGraph.Builder builder = ToolGraph.builder();
    IntStream.range(0, TOOLS).forEach(tool -> builder.tool(id(tool), ToolCost.DEFAULT));
    for (Arc arc : arcs) {
      builder.edge(id(arc.from()), id(arc.to()), arc.cost());
    }
    return builder.build();
  }

  private static double bellmanFord(List<Arc> arcs, Set<Integer> down) {
    double[] cost = new double[TOOLS];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    for (int round = 0; round < TOOLS; round++) {
      for (Arc arc : arcs) {
        double weight = Weighing.DEFAULT.weight(arc.cost(), ToolCost.DEFAULT);
        if (!down.contains(arc.to()) && !down.contains(arc.from())) {
          cost[arc.to()] = Math.min(cost[arc.to()], cost[arc.from()] + weight);
        }
      }
    }
    return cost[TOOLS - 1];
  }
}
