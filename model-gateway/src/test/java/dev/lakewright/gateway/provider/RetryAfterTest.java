package dev.lakewright.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static Optional<Duration> read(String text) {
    return RetryAfter.read(text, Instant.parse("2026-11-26T12:00:00Z"));
  }

  @Test
  void readsSecondsAndDates() {
    assertThat(read("7")).contains(Duration.ofSeconds(7));
    assertThat(read(" 0.5 ")).contains(Duration.ofMillis(500));
    assertThat(read("Thu, 26 Nov 2026 12:01:00 GMT")).contains(Duration.ofMinutes(1));
  }

  @Test
  void boundsWhatMakesNoSense() {
    assertThat(read("-3")).contains(Duration.ZERO);
    assertThat(read("1e300")).contains(Duration.ofDays(1));
    assertThat(read("Thu, 26 Nov 2020 12:01:00 GMT")).contains(Duration.ZERO);
    assertThat(read("NaN")).isEmpty();
    assertThat(read("tomorrow")).isEmpty();
  }
}
