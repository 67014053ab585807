package dev.lakewright.text.rank;

/** The figures of one candidate, as ranking saw them. Immutable. */
public final class Figures {
  private final float[] row;

  /** Take over a row; the caller no longer writes to it. */
  Figures(float[] row) {
    this.row = row;
  }

  public int size() {
    return row.length;
  }

  public float get(int at) {
    return row[at];
  }

  /** Return the score that a forest gives. */
  public double score(Forest forest) {
    return forest.score(row);
  }

  /** Return these figures with the one at a place taken from others. */
  public Figures with(int at, Figures others) {
    float[] changed = row.clone();
    changed[at] = others.row[at];
    return new Figures(changed);
  }
}
