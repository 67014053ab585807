package dev.lakewright.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TimelyPathTest {
  private static ToolId id(int tool) {
    return new ToolId("tool-" + tool);
  }

  private static List<List<ToolId>> all(ToolGraph graph, List<ToolId> so) {
    ToolId at = so.get(so.size() - 1);
    if (at.equals(id(1))) {
      return List.of(so);
    }
    List<List<ToolId>> ways = new ArrayList<>();
    for (ToolId next : graph.after(at)) {
      if (!so.contains(next)) {
        List<ToolId> longer = new ArrayList<>(so);
        longer.add(next);
        ways.addAll(all(graph, longer));
      }
    }
    return ways;
  }

  private static double cost(ToolGraph graph, List<ToolId> way) {
    double cost = 0;
    for (int i = 1; i < way.size(); i++) {
      cost += graph.weight(way.get(i - 1), way.get(i));
    }
    return cost;
  }

  @Property(tries = 300)
  void findsAWayInTimeWheneverThereIsOne(@ForAll long seed) {
    Random random = new Random(seed);
    ToolGraph.Builder builder = ToolGraph.builder();
    for (int tool = 0; tool < 7; tool++) {
      builder.tool(id(tool), new ToolCost(10 + random.nextInt(200), 1, 0));
    }
    for (int edge = 0; edge < 18; edge++) {
      builder.edge(id(random.nextInt(7)), id(random.nextInt(7)), 1 + random.nextInt(50));
    }
    ToolGraph graph = builder.build();
    double limit = 50 + random.nextInt(400);
    Optional<Path> found = TimelyPath.between(graph, id(0), id(1), Set.of(), limit);
    Optional<List<ToolId>> best =
        all(graph, List.of(id(0))).stream()
            .filter(way -> TimelyPath.millis(graph, way) <= limit)
            .min(Comparator.comparingDouble(way -> cost(graph, way)));
    assertThat(found.isPresent()).isEqualTo(best.isPresent());
    if (found.isPresent() && best.isPresent()) {
      assertThat(TimelyPath.millis(graph, found.get().tools())).isLessThanOrEqualTo(limit);
      assertThat(found.get().cost()).isGreaterThanOrEqualTo(cost(graph, best.get()) - 1e-9);
    }
  }

  @Test
  void takesTheCheapestOfThreeThatFits() {
    ToolGraph graph =
        ToolGraph.builder()
            .tool(id(2), new ToolCost(900, 1, 0))
            .tool(id(3), new ToolCost(300, 1, 0))
            .tool(id(4), new ToolCost(50, 1, 0))
            .tool(id(1), new ToolCost(10, 1, 0))
            .edge(id(0), id(2), 1)
            .edge(id(0), id(3), 10)
            .edge(id(0), id(4), 900)
            .edge(id(2), id(1), 1)
            .edge(id(3), id(1), 1)
            .edge(id(4), id(1), 1)
            .build();
    assertThat(middle(graph, 1_000)).contains(id(2));
    assertThat(middle(graph, 400)).contains(id(3));
    assertThat(middle(graph, 100)).contains(id(4));
    assertThat(middle(graph, 40)).isEmpty();
  }

  private static Optional<ToolId> middle(ToolGraph graph, double limit) {
    return TimelyPath.between(graph, id(0), id(1), Set.of(), limit)
        .map(path -> path.tools().get(1));
  }
}
