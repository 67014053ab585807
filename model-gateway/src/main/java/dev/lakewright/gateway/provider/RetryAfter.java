package dev.lakewright.gateway.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header of that name: seconds, or a date. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Return how long to wait; nothing for a text that is neither; at most a day. */
  static Optional<Duration> read(String text, Instant now) {
    return seconds(text.strip())
        .or(() -> date(text.strip(), now))
        .map(it -> it.isNegative() ? Duration.ZERO : it)
        .map(it -> it.compareTo(LONGEST) > 0 ? LONGEST : it);
  }

  private static Optional<Duration> seconds(String text) {
    try {
      double seconds = Double.parseDouble(text);
      return Double.isFinite(seconds)
          ? Optional.of(Duration.ofMillis((long) Math.min(1e9, Math.max(-1, seconds * 1000))))
          : Optional.empty();
    } catch (NumberFormatException notSeconds) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(Duration.between(now, then));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
