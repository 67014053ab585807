package dev.lakewright.router;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tools and the edges along which one may follow another, weighted. Immutable, so any number of
 * threads may search it without locks; cycles are allowed. Nodes are numbered by tool name.
 */
public final class ToolGraph {
  /** An edge with its base cost, which is positive and finite. */
  public record Edge(ToolId from, ToolId to, double baseCost) {
    public Edge {
      if (!(baseCost > 0 && Double.isFinite(baseCost))) {
        throw new IllegalArgumentException(
            "cost of " + from + " → " + to + " is positive and finite: " + baseCost);
      }
    }
  }

  private final Nodes nodes;
  private final List<Edge> edges;
  private final ToolCost[] costs;
  private final Adjacency out;
  private final Adjacency in;

  private ToolGraph(Nodes nodes, List<Edge> edges, ToolCost[] costs, Weighing way) {
    this.nodes = nodes;
    this.edges = edges;
    this.costs = costs;
    int[] from = edges.stream().mapToInt(edge -> nodes.number(edge.from())).toArray();
    int[] to = edges.stream().mapToInt(edge -> nodes.number(edge.to())).toArray();
    double[] weights = new double[to.length];
    for (int e = 0; e < to.length; e++) {
      weights[e] = way.weight(edges.get(e).baseCost(), costs[to[e]]);
    }
    this.out = new Adjacency(nodes.size(), from, to, weights);
    this.in = new Adjacency(nodes.size(), to, from, weights);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Return the tools in the order of their names. */
  public List<ToolId> tools() {
    return nodes.tools();
  }

  /** Return whether the tool is in the graph. */
  public boolean contains(ToolId tool) {
    return nodes.numbers().containsKey(tool);
  }

  /** Return every edge, in the order in which they were added. */
  public List<Edge> edges() {
    return edges;
  }

  /** Return the tools that may follow a tool, in the order in which their edges were added. */
  public List<ToolId> after(ToolId tool) {
    int v = nodes.number(tool);
    List<ToolId> found = new ArrayList<>();
    for (int i = out.begin(v); i < out.end(v); i++) {
      found.add(nodes.tool(out.node(i)));
    }
    return found;
  }

  /** Return the edges that leave a tool, in the order in which they were added. */
  public List<Edge> from(ToolId tool) {
    return edges.stream().filter(edge -> edge.from().equals(tool)).toList();
  }

  /** Return what is assumed of a tool's running. */
  public ToolCost cost(ToolId tool) {
    return costs[nodes.number(tool)];
  }

  /** Return the weight of the cheapest edge between two tools; infinity where there is none. */
  public double weight(ToolId from, ToolId to) {
    int v = nodes.number(from);
    int target = nodes.number(to);
    double least = Double.POSITIVE_INFINITY;
    for (int i = out.begin(v); i < out.end(v); i++) {
      if (out.node(i) == target) {
        least = Math.min(least, out.weight(i));
      }
    }
    return least;
  }

  /** Return the same tools and edges, weighed anew from what is now known of each tool. */
  public ToolGraph reweighed(Weighing way, Map<ToolId, ToolCost> known) {
    ToolCost[] now = new ToolCost[costs.length];
    for (int v = 0; v < now.length; v++) {
      now[v] = known.getOrDefault(nodes.tool(v), costs[v]);
    }
    return new ToolGraph(nodes, edges, now, way);
  }

  Nodes nodes() {
    return nodes;
  }

  Adjacency out() {
    return out;
  }

  Adjacency in() {
    return in;
  }

  /** Tools by number and numbers by tool. */
  record Nodes(List<ToolId> tools, Map<ToolId, Integer> numbers) {
    static Nodes of(Set<ToolId> sorted) {
      List<ToolId> tools = List.copyOf(sorted);
      Map<ToolId, Integer> numbers = new HashMap<>();
      for (int v = 0; v < tools.size(); v++) {
        numbers.put(tools.get(v), v);
      }
      return new Nodes(tools, numbers);
    }

    ToolId tool(int number) {
      return tools.get(number);
    }

    int number(ToolId tool) {
      Integer number = numbers.get(tool);
      if (number == null) {
        throw new IllegalArgumentException("no tool " + tool + " in the graph");
      }
      return number;
    }

    int size() {
      return tools.size();
    }
  }

  /** Collects tools and edges. */
  public static final class Builder {
    private final SortedMap<ToolId, ToolCost> tools = new TreeMap<>();
    private final Map<ToolId, ToolCost> declared = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private Weighing way = Weighing.DEFAULT;

    private Builder() {}

    /**
     * Add a tool.
     *
     * @throws IllegalArgumentException if a tool of that name has been added before
     */
    public Builder tool(ToolId tool, ToolCost cost) {
      if (declared.put(tool, cost) != null) {
        throw new IllegalArgumentException("two tools are named " + tool);
      }
      tools.put(tool, cost);
      return this;
    }

    /** Add an edge; an end that was not added as a tool costs {@link ToolCost#DEFAULT}. */
    public Builder edge(ToolId from, ToolId to, double baseCost) {
      edges.add(new Edge(from, to, baseCost));
      tools.putIfAbsent(from, ToolCost.DEFAULT);
      tools.putIfAbsent(to, ToolCost.DEFAULT);
      return this;
    }

    public Builder weighing(Weighing weighing) {
      this.way = weighing;
      return this;
    }

    public ToolGraph build() {
      Nodes nodes = Nodes.of(tools.keySet());
      return new ToolGraph(nodes, List.copyOf(edges), tools.values().toArray(ToolCost[]::new), way);
    }
  }
}
