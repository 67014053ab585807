package dev.lakewright.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleDraftsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  @TempDir Path folder;

  private Path made(String name, Duration age) throws IOException {
    Path draft = Files.createDirectories(folder.resolve(name));
    Path inside = Files.writeString(draft.resolve("events.jsonl"), "{}");
    FileTime time = FileTime.from(NOW.minus(age));
    Files.setLastModifiedTime(inside, time);
    Files.setLastModifiedTime(draft, time);
    return draft;
  }

  @Test
  void sweepsOldDraftsOnly() throws IOException {
    Path old = made(".20261120-000000-aaaa.tmp", Duration.ofDays(4));
    Path running = made(".20261124-115900-bbbb.tmp", Duration.ofMinutes(1));
    Path bundle = made("20261120-000000-cccc", Duration.ofDays(4));
    new StaleDrafts(folder, Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
    assertThat(old).doesNotExist();
    assertThat(running).exists();
    assertThat(bundle).exists();
  }

  @Test
  void needsNoFolder() {
    new StaleDrafts(folder.resolve("none"), Clock.systemUTC()).sweep();
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
