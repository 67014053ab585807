package dev.lakewright.text.model;

import java.util.Arrays;

/** Hashes of the features that hold; grows as needed. For one thread. */
public final class FeatureList {
  private long[] hashes = new long[64];
  private int size;

  public void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  public int size() {
    return size;
  }

  public long get(int at) {
    return hashes[at];
  }

  public void clear() {
    size = 0;
  }
}
