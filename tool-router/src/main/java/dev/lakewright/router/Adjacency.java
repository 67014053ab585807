package dev.lakewright.router;

/**
 * Edges of a graph as flat arrays, grouped by one of their ends, for searches that must not follow
 * pointers. The edges of node {@code v} stand at places {@code begin(v)} to {@code end(v) - 1}.
 */
final class Adjacency {
  private final int[] first;
  private final int[] node;
  private final double[] weight;

  /**
   * Group edges.
   *
   * @param by for each edge the node to group it by
   * @param other for each edge its other end
   * @param weights for each edge its weight
   */
  Adjacency(int nodes, int[] by, int[] other, double[] weights) {
    this.first = new int[nodes + 1];
    for (int key : by) {
      first[key + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      first[v + 1] += first[v];
    }
    int[] at = first.clone();
    this.node = new int[by.length];
    this.weight = new double[by.length];
    for (int e = 0; e < by.length; e++) {
      int place = at[by[e]]++;
      node[place] = other[e];
      weight[place] = weights[e];
    }
  }

  int begin(int v) {
    return first[v];
  }

  int end(int v) {
    return first[v + 1];
  }

  /** Return the other end of the edge at a place. */
  int node(int place) {
    return node[place];
  }

  double weight(int place) {
    return weight[place];
  }
}
