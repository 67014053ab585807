package dev.lakewright.sql.gate;

import dev.lakewright.core.lake.TypeKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that the engine turns into a date, a time or a moment whatever row it stands beside. It
 * turns a constant's text only when a row gets as far as that, so that one that it cannot turn
 * would tell of the row.
 */
final class TemporalText {
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?[ T]?(\\d{2}:\\d{2}(?::\\d{2}(?:[.]\\d{1,6})?)?)?");

  /** What fits into 64 bits of nanoseconds, to whole years. */
  private static final int FIRST_YEAR_OF_NANOS = 1678;

  private static final int LAST_YEAR_OF_NANOS = 2261;

  private TemporalText() {}

  /**
   * Return true for such a text.
   *
   * @param type as DuckDB names it
   */
  static boolean fits(String text, TypeKind kind, String type) {
    Matcher parts = MOMENT.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    boolean dated = parts.group(1) != null;
    boolean timed = parts.group(2) != null;
    boolean wanted =
        switch (kind) {
          case DATE -> dated && !timed;
          case TIME -> timed && !dated;
          case TIMESTAMP -> dated;
          default -> false;
        };
    return wanted
        && text.length() == length(parts)
        && (!dated || isDate(parts.group(1), type.endsWith("_NS")))
        && (!timed || isTime(parts.group(2)));
  }

  /** A sign between the two, and none beside one alone. */
  private static int length(Matcher parts) {
    String date = parts.group(1) == null ? "" : parts.group(1);
    String time = parts.group(2) == null ? "" : parts.group(2);
    return date.length() + time.length() + (date.isEmpty() || time.isEmpty() ? 0 : 1);
  }

  private static boolean isDate(String text, boolean nanos) {
    try {
      int year = LocalDate.parse(text).getYear();
      return year > 0 && (!nanos || (year >= FIRST_YEAR_OF_NANOS && year <= LAST_YEAR_OF_NANOS));
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      LocalTime.parse(text);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
