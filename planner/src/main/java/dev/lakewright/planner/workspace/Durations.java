package dev.lakewright.planner.workspace;

import java.time.Duration;

/** Lengths of time in words. */
final class Durations {
  private Durations() {}

  static Duration of(long count, String unit) {
    return switch (unit) {
      case "second" -> Duration.ofSeconds(count);
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      case "day" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }
}
