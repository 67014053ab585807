package dev.lakewright.text.rank;

import java.util.Arrays;

/** The figures of one candidate, as ranking saw them. Immutable. */
public final class Figures {
  private final float[] row;

  /** Take over a row; the caller no longer writes to it. */
  public Figures(float[] row) {
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

  /** Return these figures with 0 at the places that are hidden. */
  public Figures without(boolean... hidden) {
    float[] left = row.clone();
    for (int i = 0; i < left.length; i++) {
      left[i] = hidden[i] ? 0 : left[i];
    }
    return new Figures(left);
  }

  /** Return these figures with more behind them. */
  public Figures and(float... more) {
    float[] all = Arrays.copyOf(row, row.length + more.length);
    System.arraycopy(more, 0, all, row.length, more.length);
    return new Figures(all);
  }

  /** Return the figures as a row of the caller's own. */
  public float[] row() {
    return row.clone();
  }
}
