package dev.lakewright.text.judge;

import java.util.List;

/** A question with each of its readings, as rows of numbers of one length. */
final class Pairs {
  private final int length;
  private final int rows;
  private final long[] ids;
  private final long[] sides;
  private final long[] there;

  /**
   * Put pairs together.
   *
   * @param question numbers of its pieces
   * @param readings the same of each reading
   */
  Pairs(List<Integer> question, List<List<Integer>> readings) {
    int longest = readings.stream().mapToInt(List::size).max().orElse(0);
    this.rows = readings.size();
    this.length = question.size() + longest + 3;
    this.ids = new long[rows * length];
    this.sides = new long[rows * length];
    this.there = new long[rows * length];
    for (int row = 0; row < rows; row++) {
      int at = row * length;
      at = put(at, WordPieces.CLASS, 0);
      for (int piece : question) {
        at = put(at, piece, 0);
      }
      at = put(at, WordPieces.SEPARATOR, 0);
      for (int piece : readings.get(row)) {
        at = put(at, piece, 1);
      }
      put(at, WordPieces.SEPARATOR, 1);
    }
  }

  private int put(int at, int piece, int side) {
    ids[at] = piece;
    sides[at] = side;
    there[at] = 1;
    return at + 1;
  }

  int rows() {
    return rows;
  }

  int length() {
    return length;
  }

  long[] ids() {
    return ids;
  }

  long[] sides() {
    return sides;
  }

  long[] there() {
    return there;
  }
}
