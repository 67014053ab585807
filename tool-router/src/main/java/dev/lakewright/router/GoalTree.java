package dev.lakewright.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest ways from every tool to one goal, kept up to date while tools fail or are done.
 *
 * <p>Built once by Dijkstra's algorithm along the edges backwards. When a tool fails only the tools
 * whose way led through it are searched again (the idea of Ramalingam and Reps, Journal of
 * Algorithms 21, 1996), which is what makes a re-route cheap in a large graph.
 *
 * <p>One run owns one tree: not for more than one thread. The graph beneath is shared.
 */
public final class GoalTree {
  private static final int NONE = -1;

  private final ToolGraph graph;
  private final int goal;
  private final double[] distance;
  private final int[] next;
  private final boolean[] removed;
  private final boolean[] free;
  private final NodeHeap open = new NodeHeap();

  /**
   * Build the tree.
   *
   * @throws IllegalArgumentException if the goal is not in the graph
   */
  public GoalTree(ToolGraph graph, ToolId goal) {
    this.graph = graph;
    this.goal = graph.nodes().number(goal);
    int nodes = graph.nodes().size();
    this.distance = new double[nodes];
    this.next = new int[nodes];
    this.removed = new boolean[nodes];
    this.free = new boolean[nodes];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(next, NONE);
    distance[this.goal] = 0;
    open.add(this.goal, 0);
    settle();
  }

  /** Return what the way from a tool to the goal costs; infinity where there is none. */
  public double distance(ToolId tool) {
    return distance[graph.nodes().number(tool)];
  }

  /** Return the way from a tool to the goal, both included; nothing where there is none. */
  public Optional<Path> path(ToolId tool) {
    int from = graph.nodes().number(tool);
    if (distance[from] == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    List<ToolId> tools = new ArrayList<>();
    for (int at = from; at != NONE; at = next[at]) {
      tools.add(graph.nodes().tool(at));
    }
    return Optional.of(new Path(tools, distance[from]));
  }

  /** Make every edge that touches the tool weigh infinity; a tool removed before stays removed. */
  public void remove(ToolId tool) {
    int node = graph.nodes().number(tool);
    if (!removed[node]) {
      removed[node] = true;
      repair(cutOff(node));
    }
  }

  /** Make every edge into the tool weigh nothing, as its result is there already. */
  public void free(ToolId tool) {
    int node = graph.nodes().number(tool);
    if (!free[node] && !removed[node]) {
      free[node] = true;
      if (distance[node] < Double.POSITIVE_INFINITY) {
        open.add(node, distance[node]);
        settle();
      }
    }
  }

  /** Forget the ways of a node and of all whose way led through it; return these. */
  private int[] cutOff(int root) {
    int[] lost = new int[16];
    int size = 0;
    lost[size++] = root;
    distance[root] = Double.POSITIVE_INFINITY;
    next[root] = NONE;
    Adjacency in = graph.in();
    for (int done = 0; done < size; done++) {
      int node = lost[done];
      for (int i = in.begin(node); i < in.end(node); i++) {
        int before = in.node(i);
        if (next[before] == node) {
          if (size == lost.length) {
            lost = Arrays.copyOf(lost, 2 * size);
          }
          lost[size++] = before;
          distance[before] = Double.POSITIVE_INFINITY;
          next[before] = NONE;
        }
      }
    }
    return Arrays.copyOf(lost, size);
  }

  private void repair(int[] lost) {
    Adjacency out = graph.out();
    for (int node : lost) {
      if (removed[node]) {
        continue;
      }
      for (int i = out.begin(node); i < out.end(node); i++) {
        improve(node, out.node(i), out.edge(i));
      }
      if (distance[node] < Double.POSITIVE_INFINITY) {
        open.add(node, distance[node]);
      }
    }
    settle();
  }

  private void settle() {
    Adjacency in = graph.in();
    while (!open.isEmpty()) {
      double key = open.nearestKey();
      int node = open.remove();
      if (key > distance[node]) {
        continue;
      }
      for (int i = in.begin(node); i < in.end(node); i++) {
        int before = in.node(i);
        if (improve(before, node, in.edge(i))) {
          open.add(before, distance[before]);
        }
      }
    }
  }

  private boolean improve(int from, int to, int edge) {
    if (removed[from] || removed[to] || from == goal) {
      return false;
    }
    double cost = distance[to] + (free[to] ? 0 : graph.weight(edge));
    if (cost < distance[from]) {
      distance[from] = cost;
      next[from] = to;
      return true;
    }
    return false;
  }
}
