package dev.lakewright.router;

import java.util.Arrays;

/**
 * A binary heap of node numbers by distance, nearest first, ties by number. A node may be in it
 * more than once; callers skip what they have settled. Not for more than one thread.
 */
final class NodeHeap {
  private int[] nodes = new int[64];
  private double[] keys = new double[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  double nearestKey() {
    return keys[0];
  }

  void add(int node, double key) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!before(node, key, parent)) {
        break;
      }
      nodes[at] = nodes[parent];
      keys[at] = keys[parent];
      at = parent;
    }
    nodes[at] = node;
    keys[at] = key;
  }

  int remove() {
    int nearest = nodes[0];
    size--;
    int node = nodes[size];
    double key = keys[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && before(nodes[child + 1], keys[child + 1], child)) {
        child++;
      }
      if (before(node, key, child)) {
        break;
      }
      nodes[at] = nodes[child];
      keys[at] = keys[child];
      at = child;
    }
    nodes[at] = node;
    keys[at] = key;
    return nearest;
  }

  private boolean before(int node, double key, int other) {
    return key < keys[other] || (key == keys[other] && node < nodes[other]);
  }
}
