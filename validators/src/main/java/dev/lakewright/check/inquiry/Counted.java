package dev.lakewright.check.inquiry;

import dev.lakewright.core.engine.ResultTable;
import java.util.stream.Collectors;

/** Words for counts and values in sentences. */
public final class Counted {
  private static final int LONGEST = 40;

  private Counted() {}

  public static String rows(long count) {
    return of(count, "row");
  }

  public static String of(long count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }

  /** Return a value in single quotes, shortened. */
  public static String value(String text) {
    return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
  }

  /** Return the first column's values, in quotes and with commas. */
  public static String values(ResultTable table) {
    return table.rows().stream()
        .map(row -> value(row.get(0).text()))
        .collect(Collectors.joining(", "));
  }
}
