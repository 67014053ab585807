package dev.lakewright.bench.routing.jmh;

import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * A graph of 10,000 tools and 100,000 edges: every tool has one edge at least, the others and all
 * ends are random.
 */
public final class WideGraph {
  private static final int TOOLS = 10_000;
  private static final int EDGES = 100_000;

  private final Random random;
  private final List<ToolId> tools =
      IntStream.range(0, TOOLS).mapToObj(it -> new ToolId("tool-" + it)).toList();
  private final ToolGraph graph;

  /** Make the graph of a seed. */
  public WideGraph(long seed) {
    this.random = new Random(seed);
    ToolGraph.Builder builder = ToolGraph.builder();
    for (int edge = 0; edge < EDGES; edge++) {
      ToolId from = tools.get(edge < TOOLS ? edge : random.nextInt(TOOLS));
      builder.edge(from, anyTool(), 0.1 + random.nextDouble());
    }
    this.graph = builder.build();
  }

  public ToolGraph graph() {
    return graph;
  }

  /** Return a tool by chance. */
  public ToolId anyTool() {
    return tools.get(random.nextInt(TOOLS));
  }

  /** Return the same graph for JGraphT, weights laid beside its edges beforehand. */
  public Graph<ToolId, DefaultWeightedEdge> ofJGraphT() {
    Graph<ToolId, DefaultWeightedEdge> same =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    graph.tools().forEach(same::addVertex);
    for (ToolGraph.Edge edge : graph.edges()) {
      if (!edge.from().equals(edge.to()) && !same.containsEdge(edge.from(), edge.to())) {
        DefaultWeightedEdge added = same.addEdge(edge.from(), edge.to());
        same.setEdgeWeight(added, graph.weight(edge.from(), edge.to()));
      }
    }
    return same;
  }
}
