package dev.lakewright.router;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tools and the edges along which one may follow another. Immutable. */
public final class ToolGraph {
  /** An edge with its base cost, which is positive. */
  public record Edge(ToolId from, ToolId to, double baseCost) {
    public Edge {
      if (!(baseCost > 0)) {
        throw new IllegalArgumentException("cost is positive");
      }
    }
  }

  private final Map<ToolId, ToolCost> tools;
  private final Map<ToolId, List<Edge>> edges;

  private ToolGraph(Map<ToolId, ToolCost> tools, Map<ToolId, List<Edge>> edges) {
    this.tools = tools;
    this.edges = edges;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Set<ToolId> tools() {
    return Collections.unmodifiableSet(tools.keySet());
  }

  List<Edge> from(ToolId tool) {
    return edges.getOrDefault(tool, List.of());
  }

  double weight(Edge edge) {
    return tools.getOrDefault(edge.to(), ToolCost.DEFAULT).weight(edge.baseCost());
  }

  /** Collects tools and edges. */
  public static final class Builder {
    private final Map<ToolId, ToolCost> tools = new LinkedHashMap<>();
    private final Map<ToolId, List<Edge>> edges = new LinkedHashMap<>();

    private Builder() {}

    public Builder tool(ToolId tool, ToolCost cost) {
      tools.put(tool, cost);
      return this;
    }

    public Builder edge(ToolId from, ToolId to, double baseCost) {
      tools.putIfAbsent(from, ToolCost.DEFAULT);
      tools.putIfAbsent(to, ToolCost.DEFAULT);
      edges.computeIfAbsent(from, key -> new ArrayList<>()).add(new Edge(from, to, baseCost));
      return this;
    }

    public ToolGraph build() {
      Map<ToolId, List<Edge>> copy = new LinkedHashMap<>();
      edges.forEach((tool, list) -> copy.put(tool, List.copyOf(list)));
      return new ToolGraph(new LinkedHashMap<>(tools), copy);
    }
  }
}
