package dev.lakewright.text.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A regression tree in arrays: node 0 is the root, a node without a feature is a leaf. Immutable;
 * the arrays belong to it.
 */
public final class Tree {
  private static final int LEAF = -1;

  private final int[] features;
  private final float[] figures;
  private final int[] lefts;

  /**
   * Make a tree.
   *
   * @param features the feature that a node asks for; -1 for leaves
   * @param figures of a node, what its feature must be at most to go left; of a leaf, its value
   * @param lefts the left child of a node; the right child is the next one
   */
  public Tree(int[] features, float[] figures, int[] lefts) {
    this.features = features.clone();
    this.figures = figures.clone();
    this.lefts = lefts.clone();
  }

  /** Return the value of the leaf that a row falls into. */
  public float value(float[] row) {
    int at = 0;
    while (features[at] != LEAF) {
      at = lefts[at] + (row[features[at]] <= figures[at] ? 0 : 1);
    }
    return figures[at];
  }

  /** Return this tree with each value multiplied by a factor. */
  Tree times(float factor) {
    float[] multiplied = figures.clone();
    for (int i = 0; i < multiplied.length; i++) {
      multiplied[i] *= features[i] == LEAF ? factor : 1;
    }
    return new Tree(features, multiplied, lefts);
  }

  static Tree read(DataInput in) throws IOException {
    int size = in.readUnsignedShort();
    int[] features = new int[size];
    float[] figures = new float[size];
    int[] lefts = new int[size];
    for (int i = 0; i < size; i++) {
      features[i] = in.readShort();
      figures[i] = in.readFloat();
      lefts[i] = in.readUnsignedShort();
    }
    return new Tree(features, figures, lefts);
  }

  void write(DataOutput out) throws IOException {
    out.writeShort(features.length);
    for (int i = 0; i < features.length; i++) {
      out.writeShort(features[i]);
      out.writeFloat(figures[i]);
      out.writeShort(lefts[i]);
    }
  }
}
