package dev.lakewright.shell.render;

import dev.lakewright.core.engine.ResultTable;
import java.time.Duration;
import java.util.Locale;

/** Writes numbers of things and lengths of time for people. */
public final class Counts {
  private Counts() {}

  /** Return such as {@code 1 row} or {@code 3 rows}. */
  public static String of(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** Return the number of rows of the whole result, with a {@code +} where it is a lower bound. */
  public static String atLeast(ResultTable table) {
    return table.totalRows() + (table.capped() ? "+" : "");
  }

  /** Return such as {@code 41 ms}, {@code 2.1 s} or {@code 3 min 20 s}. */
  public static String time(Duration elapsed) {
    long millis = elapsed.toMillis();
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }
    return millis / 60_000 + " min " + millis / 1_000 % 60 + " s";
  }
}
