package dev.lakewright.lake.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private final Reader reader = new Reader(List.of(), List.of());

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void stopsWhatTakesTooLongAndGoesOn() {
    String endless = "SELECT count(*) FROM range(1000000000000) a, range(1000000000000) b";
    Optional<List<Long>> counted =
        reader.query("numbers", endless, row -> row.getLong(1), Optional.of(Duration.ofMillis(50)));
    assertThat(counted).isEmpty();
    assertThat(reader.query("one", "SELECT 1", row -> row.getLong(1))).containsExactly(1L);
  }

  @Test
  void answersWithinItsTime() {
    Optional<List<Long>> one =
        reader.query("one", "SELECT 1", row -> row.getLong(1), Optional.of(Duration.ofMinutes(1)));
    assertThat(one).contains(List.of(1L));
  }
}
