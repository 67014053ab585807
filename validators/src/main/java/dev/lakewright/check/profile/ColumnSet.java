package dev.lakewright.check.profile;

import java.util.stream.IntStream;

/**
 * Columns by their place, of at most 64.
 *
 * @param bits one bit a column, the first one lowest
 */
public record ColumnSet(long bits) implements Comparable<ColumnSet> {
  public static final ColumnSet NONE = new ColumnSet(0);

  static final int MOST = Long.SIZE;

  public static ColumnSet of(int... columns) {
    ColumnSet set = NONE;
    for (int column : columns) {
      set = set.with(column);
    }
    return set;
  }

  public ColumnSet with(int column) {
    return new ColumnSet(bits | 1L << column);
  }

  public ColumnSet without(int column) {
    return new ColumnSet(bits & ~(1L << column));
  }

  public boolean has(int column) {
    return (bits & 1L << column) != 0;
  }

  public boolean holds(ColumnSet other) {
    return (bits & other.bits) == other.bits;
  }

  public int size() {
    return Long.bitCount(bits);
  }

  /** Return the place of the last column; -1 for none. */
  public int last() {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
  }

  public IntStream columns() {
    return IntStream.range(0, Long.SIZE).filter(this::has);
  }

  /** Order by size, then by the first column that differs. */
  @Override
  public int compareTo(ColumnSet other) {
    int bySize = Integer.compare(size(), other.size());
    long differ = bits ^ other.bits;
    return bySize != 0 || differ == 0 ? bySize : (bits & Long.lowestOneBit(differ)) != 0 ? -1 : 1;
  }
}
