package dev.lakewright.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest ways from every tool to one goal, kept up to date while tools fail or are done.
 *
 * <p>Dijkstra's algorithm along the edges backwards, in full at first and from then on only as far
 * as it is asked. When a tool fails only the tools whose way led through it are searched again (the
 * idea of Ramalingam and Reps, Journal of Algorithms 21, 1996), which is what makes a re-route
 * cheap in a large graph.
 *
 * <p>Between calls, every tool that has a distance has passed it on to those before it, or stands
 * in the heap with that distance to do so; what is in the heap with another one is stale.
 *
 * <p>One run owns one tree: not for more than one thread. The graph beneath is shared.
 */
public final class GoalTree {
  private static final int NONE = -1;

  /** The distance of a removed tool: nothing is less, so it is never improved. */
  private static final double REMOVED = Double.NEGATIVE_INFINITY;

  private final ToolGraph graph;
  private final double[] distance;
  private final int[] next;
  private final boolean[] free;
  private final NodeHeap open = new NodeHeap();

  /**
   * Build the tree.
   *
   * @throws IllegalArgumentException if the goal is not in the graph
   */
  public GoalTree(ToolGraph graph, ToolId goal) {
    this.graph = graph;
    int nodes = graph.nodes().size();
    this.distance = new double[nodes];
    this.next = new int[nodes];
    this.free = new boolean[nodes];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(next, NONE);
    int root = graph.nodes().number(goal);
    distance[root] = 0;
    open.add(root, 0);
    while (!open.isEmpty()) {
      settleOne();
    }
  }

  /** Return what the way from a tool to the goal costs; infinity where there is none. */
  public double distance(ToolId tool) {
    int node = graph.nodes().number(tool);
    while (!open.isEmpty() && open.nearestKey() < distance[node]) {
      settleOne();
    }
    return distance[node] == REMOVED ? Double.POSITIVE_INFINITY : distance[node];
  }

  /** Return the way from a tool to the goal, both included; nothing where there is none. */
  public Optional<Path> path(ToolId tool) {
    double cost = distance(tool);
    if (cost == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    List<ToolId> tools = new ArrayList<>();
    for (int at = graph.nodes().number(tool); at != NONE; at = next[at]) {
      tools.add(graph.nodes().tool(at));
    }
    return Optional.of(new Path(tools, cost));
  }

  /** Make every edge that touches the tool weigh infinity; a tool removed before stays removed. */
  public void remove(ToolId tool) {
    int node = graph.nodes().number(tool);
    if (distance[node] != REMOVED) {
      int[] lost = cutOff(node);
      distance[node] = REMOVED;
      for (int one : lost) {
        reconnect(one);
      }
    }
  }

  /** Make every edge into the tool weigh nothing, as its result is there already. */
  public void free(ToolId tool) {
    int node = graph.nodes().number(tool);
    if (!free[node] && distance[node] != REMOVED) {
      free[node] = true;
      if (distance[node] < Double.POSITIVE_INFINITY) {
        open.add(node, distance[node]);
      }
    }
  }

  /** Forget the ways of a node and of all whose way led through it; return these. */
  private int[] cutOff(int root) {
    int[] lost = new int[16];
    int size = 0;
    lost[size++] = root;
    forget(root);
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
          forget(before);
        }
      }
    }
    return Arrays.copyOf(lost, size);
  }

  private void forget(int node) {
    distance[node] = Double.POSITIVE_INFINITY;
    next[node] = NONE;
  }

  /** Give a node that lost its way the best one over what is known so far. */
  private void reconnect(int node) {
    Adjacency out = graph.out();
    boolean found = false;
    for (int i = out.begin(node); i < out.end(node); i++) {
      int to = out.node(i);
      double cost = distance[to] + (free[to] ? 0 : out.weight(i));
      if (distance[to] != REMOVED && cost < distance[node]) {
        distance[node] = cost;
        next[node] = to;
        found = true;
      }
    }
    if (found) {
      open.add(node, distance[node]);
    }
  }

  /** Pass the distance of the nearest node on to those before it. */
  private void settleOne() {
    double key = open.nearestKey();
    int node = open.remove();
    if (key != distance[node]) { // It has got or lost a way since it came into the heap.
      return;
    }
    Adjacency in = graph.in();
    boolean nothing = free[node];
    for (int i = in.begin(node); i < in.end(node); i++) {
      int before = in.node(i);
      double cost = key + (nothing ? 0 : in.weight(i));
      if (cost < distance[before]) {
        distance[before] = cost;
        next[before] = node;
        open.add(before, cost);
      }
    }
  }
}
