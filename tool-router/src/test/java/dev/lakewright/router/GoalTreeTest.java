package dev.lakewright.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GoalTreeTest {
  private static ToolId id(int tool) {
    return new ToolId("tool-" + tool);
  }

  private static ToolGraph random(Random random, int tools, int edges) {
    ToolGraph.Builder builder = ToolGraph.builder();
    for (int tool = 0; tool < tools; tool++) {
      builder.tool(id(tool), ToolCost.DEFAULT);
    }
    for (int i = 0; i < edges; i++) {
      builder.edge(id(random.nextInt(tools)), id(random.nextInt(tools)), 1 + random.nextInt(9));
    }
    return builder.build();
  }

  /** After each loss the tree is what a search from scratch finds. */
  @Property(tries = 300)
  void repairsToWhatAnewSearchFinds(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
    Random random = new Random(seed);
    ToolGraph graph = random(random, n, 3 * n);
    GoalTree tree = new GoalTree(graph, id(0));
    Set<ToolId> lost = new HashSet<>();
    for (int round = 0; round < 5; round++) {
      for (ToolId tool : graph.tools()) {
        double anew =
            CheapestPath.between(graph, tool, id(0), lost)
                .map(Path::cost)
                .orElse(Double.POSITIVE_INFINITY);
        assertThat(tree.distance(tool))
            .as("%s without %s", tool, lost)
            .isCloseTo(anew, within(1e-9));
        tree.path(tool).ifPresent(path -> assertThat(path.tools()).noneMatch(lost::contains));
      }
      ToolId next = id(1 + random.nextInt(n - 1));
      lost.add(next);
      tree.remove(next);
    }
  }

  @Test
  void walksOverDoneToolsForNothing() {
    ToolGraph graph =
        ToolGraph.builder()
            .edge(id(1), id(0), 5)
            .edge(id(1), id(2), 9)
            .edge(id(2), id(0), 1)
            .build();
    GoalTree tree = new GoalTree(graph, id(0));
    assertThat(tree.path(id(1)).orElseThrow().tools()).containsExactly(id(1), id(0));
    tree.free(id(2));
    assertThat(tree.path(id(1)).orElseThrow().tools()).containsExactly(id(1), id(2), id(0));
    tree.remove(id(0));
    assertThat(tree.path(id(1))).isEmpty();
  }

  @Test
  void copesWithCycles() {
    ToolGraph graph =
        ToolGraph.builder()
            .edge(id(1), id(2), 1)
            .edge(id(2), id(1), 1)
            .edge(id(2), id(2), 1)
            .tool(id(0), ToolCost.DEFAULT)
            .build();
    GoalTree tree = new GoalTree(graph, id(0));
    tree.free(id(1));
    tree.free(id(2));
    assertThat(tree.path(id(1))).isEmpty();
    assertThat(CheapestPath.between(graph, id(1), id(0), Set.of())).isEmpty();
  }

  @Test
  void refusesCostsThatAreNone() {
    for (double cost : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ToolGraph.builder().edge(id(1), id(2), cost))
          .hasMessageContaining("cost of tool-1 → tool-2 is positive and finite");
    }
    assertThatThrownBy(() -> new ToolCost(Double.NaN, 1, 0)).hasMessageContaining("latency");
    assertThatThrownBy(() -> new ToolCost(1, 1.1, 0)).hasMessageContaining("reliability");
    assertThatThrownBy(() -> new ToolCost(1, 1, 0, -1, 0)).hasMessageContaining("price");
  }

  @Test
  void refusesTwoToolsOfOneName() {
    ToolGraph.Builder builder = ToolGraph.builder().tool(id(1), ToolCost.DEFAULT);
    assertThatThrownBy(() -> builder.tool(id(1), ToolCost.DEFAULT))
        .hasMessage("two tools are named tool-1");
  }

  @Test
  void refusesGoalsThatAreNotThere() {
    ToolGraph graph = ToolGraph.builder().edge(id(1), id(2), 1).build();
    assertThatThrownBy(() -> new GoalTree(graph, id(3))).hasMessage("no tool tool-3 in the graph");
  }

  @Test
  void weighsWhatIsKnown() {
    ToolGraph graph = ToolGraph.builder().edge(id(1), id(2), 0.3).build();
    assertThat(graph.weight(id(1), id(2))).isCloseTo(0.3 / 0.99, within(1e-12));
    ToolCost slow = new ToolCost(250, 0.5, 0.2, 0.01, 100);
    ToolGraph now = graph.reweighed(Weighing.DEFAULT, Map.of(id(2), slow));
    assertThat(now.weight(id(1), id(2))).isCloseTo(0.3 * 2.5 / 0.5 * 2 * 3, within(1e-12));
    assertThat(now.weight(id(2), id(1))).isInfinite();
    assertThat(now.tools()).isEqualTo(List.of(id(1), id(2)));
  }
}
