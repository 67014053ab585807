package dev.lakewright.router.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.router.Path;
import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteExplanationTest {
  private static final ToolId QUESTION = new ToolId("question");
  private static final ToolId PARSER = new ToolId("parser");
  private static final ToolId SMALL = new ToolId("small \"local\"");
  private static final ToolId ANSWER = new ToolId("answer");
  private static final ToolCost SURE = new ToolCost(100, 1, 0);

  private static final ToolGraph GRAPH =
      ToolGraph.builder()
          .tool(PARSER, SURE)
          .tool(SMALL, SURE)
          .tool(ANSWER, SURE)
          .edge(QUESTION, PARSER, 1)
          .edge(QUESTION, SMALL, 4)
          .edge(PARSER, ANSWER, 0.5)
          .edge(SMALL, ANSWER, 0.5)
          .build();

  @Test
  void tellsWhatFollowsEachFailure() {
    RouteExplanation route = RouteExplanation.of(GRAPH, QUESTION, ANSWER, Set.of());
    assertThat(route.chosen()).contains(new Path(List.of(QUESTION, PARSER, ANSWER), 1.5));
    assertThat(route.failures())
        .containsExactly(
            new RouteExplanation.AfterFailure(
                PARSER, Optional.of(new Path(List.of(QUESTION, SMALL, ANSWER), 4.5))));
    assertThat(route.steps())
        .extracting(RouteExplanation.WeighedStep::onRoute)
        .containsExactly(true, false, true, false);
    assertThat(route.steps().get(1).weight()).isCloseTo(4, within(1e-9));
  }

  @Test
  void tellsWhereNothingWouldBeLeft() {
    RouteExplanation route = RouteExplanation.of(GRAPH, QUESTION, ANSWER, Set.of(PARSER));
    assertThat(route.failures())
        .containsExactly(new RouteExplanation.AfterFailure(SMALL, Optional.empty()));
    assertThat(route.steps().get(0).weight()).isInfinite();
    RouteExplanation none = RouteExplanation.of(GRAPH, QUESTION, ANSWER, Set.of(PARSER, SMALL));
    assertThat(none.chosen()).isEmpty();
    assertThat(none.failures()).isEmpty();
  }

  @Test
  void drawsForGraphviz() {
    RouteExplanation route = RouteExplanation.of(GRAPH, QUESTION, ANSWER, Set.of(PARSER));
    assertThat(GraphDrawing.dot(route).lines())
        .containsExactly(
            "digraph route {",
            "  rankdir=LR;",
            "  node [shape=box];",
            "  \"question\" -> \"parser\" [label=\"down\", style=dashed];",
            "  \"question\" -> \"small \\\"local\\\"\" [label=\"4.00\", penwidth=3];",
            "  \"parser\" -> \"answer\" [label=\"down\", style=dashed];",
            "  \"small \\\"local\\\"\" -> \"answer\" [label=\"0.500\", penwidth=3];",
            "}");
  }

  @Test
  void drawsForMermaid() {
    RouteExplanation route = RouteExplanation.of(GRAPH, QUESTION, ANSWER, Set.of());
    assertThat(GraphDrawing.mermaid(route).lines())
        .containsExactly(
            "flowchart LR",
            "  n0[\"question\"]",
            "  n1[\"parser\"]",
            "  n2[\"small #34;local#34;\"]",
            "  n3[\"answer\"]",
            "  n0 ==>|1.00| n1",
            "  n0 -->|4.00| n2",
            "  n1 ==>|0.500| n3",
            "  n2 -->|0.500| n3");
  }
}
