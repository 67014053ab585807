package dev.lakewright.bench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small table of chance, with columns that repeat, follow others, or differ in all rows.
 *
 * @param rows of text; the empty text stands for null
 */
record RandomTable(int width, List<List<String>> rows) {
  static RandomTable of(Random random) {
    int width = 1 + random.nextInt(6);
    int height = random.nextInt(51);
    int[] kinds = random.ints(width, 0, 6).toArray();
    int[] sizes = random.ints(width, 1, 12).toArray();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        cells.add(cell(random, kinds[column], sizes[column], row, cells));
      }
      rows.add(cells);
    }
    return new RandomTable(width, rows);
  }

  private static String cell(Random random, int kind, int size, int row, List<String> before) {
    boolean slip = random.nextInt(40) == 0;
    return switch (kind) {
      case 0 -> "v" + random.nextInt(size);
      case 1 -> before.isEmpty() || slip ? "w" : "f" + before.get(0).hashCode() % size;
      case 2 ->
          before.size() < 2 || slip ? "u" : "g" + (before.get(0) + before.get(1)).hashCode() % size;
      case 3 -> "k" + row;
      case 4 -> slip ? "x" : "same";
      default -> random.nextInt(3) == 0 ? "" : "n" + random.nextInt(size);
    };
  }

  /** Return the table as CSV with the columns {@code c0}, {@code c1}, and so on. */
  String csv() {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < width; column++) {
      text.append(column == 0 ? "" : ",").append('c').append(column);
    }
    text.append('\n');
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    return text.toString();
  }
}
