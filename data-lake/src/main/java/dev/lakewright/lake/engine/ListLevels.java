package dev.lakewright.lake.engine;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts lists within lists. The engine's reader of Parquet takes twice the time for each level,
 * all of it in one step that no limit breaks off.
 */
final class ListLevels {
  private static final int MOST = 16;

  private final String type;
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int deepest;
  private int here;

  private ListLevels(String type) {
    this.type = type;
  }

  /** Return true where a column of the result has more levels than can be read back. */
  static boolean tooMany(Shape shape) {
    return shape.columns().stream().anyMatch(it -> of(it.type().sql()) > MOST);
  }

  static Failure failure() {
    return Failure.of(
        ErrorCode.SQL_INVALID, "a column of the result has lists nested deeper than " + MOST);
  }

  /**
   * Return how many lists and maps a type has within one another.
   *
   * @param type in the engine's notation
   */
  static int of(String type) {
    return new ListLevels(type).count();
  }

  private int count() {
    int at = 0;
    while (at < type.length()) {
      char sign = type.charAt(at);
      at = sign == '"' || sign == '\'' ? type.indexOf(sign, at + 1) : at;
      if (at < 0) {
        return MOST + 1;
      }
      take(sign, at++);
    }
    return Math.max(deepest, here);
  }

  /** The levels of a part count from its end: a bracket after it is a list around it. */
  private void take(char sign, int at) {
    switch (sign) {
      case '[' -> here++;
      case '(' -> {
        outer.push(deepest);
        outer.push(type.startsWith("MAP", Math.max(0, at - 3)) ? 1 : 0);
        deepest = 0;
        here = 0;
      }
      case ',' -> {
        deepest = Math.max(deepest, here);
        here = 0;
      }
      case ')' -> leave();
      default -> {}
    }
  }

  private void leave() {
    here = Math.max(deepest, here) + (outer.isEmpty() ? 0 : outer.pop());
    deepest = outer.isEmpty() ? 0 : outer.pop();
  }
}
