package dev.lakewright.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Widths of a table's columns that fit a line. Where room is short, text columns shrink to equal
 * shares, narrow ones first served; numbers are never cut while a text column can give way. Where
 * that does not do, columns at the right are left out.
 *
 * @param widths of the columns that are shown, from the left
 */
record ColumnFit(List<Integer> widths) {
  private static final int NARROWEST = 6;

  /**
   * What a column asks for.
   *
   * @param natural its widest cell
   * @param rigid true for numbers
   */
  record Wish(int natural, boolean rigid) {
    int least() {
      return rigid ? natural : Math.min(natural, NARROWEST);
    }
  }

  ColumnFit {
    widths = List.copyOf(widths);
  }

  /**
   * Fit the columns.
   *
   * @param between columns lost between two cells
   * @param around columns lost at both ends together
   */
  static ColumnFit of(List<Wish> wishes, int line, int between, int around) {
    int shown = wishes.size();
    while (shown > 1 && least(wishes.subList(0, shown)) > room(shown, line, between, around)) {
      shown--;
    }
    return new ColumnFit(
        share(wishes.subList(0, shown), Math.max(1, room(shown, line, between, around))));
  }

  private static int room(int count, int line, int between, int around) {
    return line - around - between * Math.max(0, count - 1);
  }

  private static long least(List<Wish> wishes) {
    return wishes.stream().mapToLong(Wish::least).sum();
  }

  private static List<Integer> share(List<Wish> wishes, int room) {
    long natural = wishes.stream().mapToLong(Wish::natural).sum();
    if (natural <= room) {
      return wishes.stream().map(Wish::natural).toList();
    }
    if (wishes.size() == 1) {
      return List.of(room);
    }
    long rigid = wishes.stream().filter(Wish::rigid).mapToLong(Wish::natural).sum();
    int cap = cap(wishes, room - rigid);
    long used = rigid + flexible(wishes).mapToLong(wish -> Math.min(wish.natural(), cap)).sum();
    List<Integer> widths = new ArrayList<>();
    long spare = room - used;
    for (Wish wish : wishes) {
      int width = wish.rigid() ? wish.natural() : Math.min(wish.natural(), cap);
      if (width < wish.natural() && spare > 0) {
        width++;
        spare--;
      }
      widths.add(width);
    }
    return widths;
  }

  /** Return the largest width that all flexible columns may have within the room. */
  private static int cap(List<Wish> wishes, long room) {
    int low = 1;
    int high = flexible(wishes).mapToInt(Wish::natural).max().orElse(1);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (flexible(wishes).mapToLong(wish -> Math.min(wish.natural(), middle)).sum() <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static Stream<Wish> flexible(List<Wish> wishes) {
    return wishes.stream().filter(wish -> !wish.rigid());
  }
}
