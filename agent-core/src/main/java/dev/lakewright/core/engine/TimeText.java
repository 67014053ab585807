package dev.lakewright.core.engine;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Writes moments as {@code 2009-01-01 00:00:00}, with a fraction only where there is one. */
final class TimeText {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter();

  private TimeText() {}

  static String of(LocalDateTime moment) {
    return FORMAT.format(moment);
  }
}
