package dev.lakewright.check.contract;

import dev.lakewright.core.engine.Cell;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments and ages in words. */
final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Moments() {}

  static Optional<LocalDateTime> of(Cell cell) {
    return cell instanceof Cell.Moment moment ? Optional.of(moment.value()) : Optional.empty();
  }

  static String text(LocalDateTime moment) {
    return FORMAT.format(moment);
  }

  static String words(Duration age) {
    if (age.toHours() >= 48) {
      return age.toDays() + " days";
    }
    if (age.toMinutes() >= 120) {
      return age.toHours() + " hours";
    }
    return age.toSeconds() >= 120 ? age.toMinutes() + " minutes" : age.toSeconds() + " seconds";
  }
}
