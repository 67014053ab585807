package dev.lakewright.text.value;

import java.util.Arrays;

/**
 * Counts edits from one text to others up to a bound: letters more, less, other, or two in each
 * other's place (optimal string alignment). Only cells within the bound of the diagonal are filled
 * in (Ukkonen 1985). For one thread.
 */
final class EditBand {
  private final String text;
  private final int most;
  private int[] beforeLast = new int[0];
  private int[] last = new int[0];
  private int[] row = new int[0];

  EditBand(String text, int most) {
    this.text = text;
    this.most = most;
  }

  /** Return the edits to another text; any number above the bound where there are more. */
  int to(String other) {
    if (Math.abs(text.length() - other.length()) > most) {
      return most + 1;
    }
    start(other.length() + 1);
    for (int i = 1; i <= text.length(); i++) {
      if (fill(i, other) > most) {
        return most + 1;
      }
      int[] oldest = beforeLast;
      beforeLast = last;
      last = row;
      row = oldest;
    }
    return last[other.length()];
  }

  private void start(int width) {
    if (last.length < width) {
      beforeLast = new int[width];
      last = new int[width];
      row = new int[width];
    }
    Arrays.fill(beforeLast, most + 1);
    Arrays.fill(row, most + 1);
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
  }

  /** Fill the band of row {@code i} in, and return its least number. */
  private int fill(int i, String other) {
    int from = Math.max(0, i - most);
    int to = Math.min(other.length(), i + most);
    Arrays.fill(row, most + 1);
    int least = most + 1;
    for (int j = from; j <= to; j++) {
      row[j] = j == 0 ? i : cell(i, j, other);
      least = Math.min(least, row[j]);
    }
    return least;
  }

  private int cell(int i, int j, String other) {
    char a = text.charAt(i - 1);
    char b = other.charAt(j - 1);
    int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (a == b ? 0 : 1));
    boolean swapped = i > 1 && j > 1 && a == other.charAt(j - 2) && b == text.charAt(i - 2);
    return swapped ? Math.min(edits, beforeLast[j - 2] + 1) : edits;
  }
}
