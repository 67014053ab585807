package dev.lakewright.text.rank;

import java.util.ArrayList;
import java.util.List;

/** A row of named figures while it is put together. For one thread. */
final class FeatureRow {
  private final List<String> names = new ArrayList<>();
  private final List<Float> figures = new ArrayList<>();

  void add(String name, double figure) {
    names.add(name);
    figures.add((float) figure);
  }

  void add(String name, boolean holds) {
    add(name, holds ? 1 : 0);
  }

  List<String> names() {
    return List.copyOf(names);
  }

  float[] row() {
    float[] row = new float[figures.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = figures.get(i);
    }
    return row;
  }
}
