package dev.lakewright.text.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of regression trees, as gradient boosting makes it (Friedman, Annals of Statistics 2001).
 * Immutable.
 */
public record Forest(double base, List<Tree> trees) {
  public Forest {
    trees = List.copyOf(trees);
  }

  /** Return a forest whose score is the mean of those of some forests, one or more. */
  public static Forest mean(List<Forest> forests) {
    List<Tree> trees = new ArrayList<>();
    double base = 0;
    for (Forest forest : forests) {
      base += forest.base() / forests.size();
      forest.trees().forEach(it -> trees.add(it.times(1f / forests.size())));
    }
    return new Forest(base, trees);
  }

  /** Return the sum for a row of features. */
  public double score(float[] row) {
    double sum = base;
    for (Tree tree : trees) {
      sum += tree.value(row);
    }
    return sum;
  }

  public static Forest read(DataInput in) throws IOException {
    double base = in.readDouble();
    int size = in.readInt();
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      trees.add(Tree.read(in));
    }
    return new Forest(base, trees);
  }

  public void write(DataOutput out) throws IOException {
    out.writeDouble(base);
    out.writeInt(trees.size());
    for (Tree tree : trees) {
      tree.write(out);
    }
  }
}
