package dev.lakewright.runtime.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sweeps up what killed processes left: drafts of bundles that nobody has written to for longer
 * than any run may take. A draft that cannot be deleted stays for the next sweep.
 */
record StaleDrafts(Path folder, Clock clock) {
  private static final Duration AGE = Duration.ofDays(2);

  void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.tmp")) {
      for (Path draft : drafts) {
        if (lastTouched(draft).isBefore(clock.instant().minus(AGE))) {
          delete(draft);
        }
      }
    } catch (IOException unreadable) {
      // The next process sweeps again.
      return;
    }
  }

  private static Instant lastTouched(Path draft) throws IOException {
    Instant last = Files.getLastModifiedTime(draft).toInstant();
    try (Stream<Path> inside = Files.list(draft)) {
      for (Path file : inside.toList()) {
        Instant touched = Files.getLastModifiedTime(file).toInstant();
        last = touched.isAfter(last) ? touched : last;
      }
    }
    return last;
  }

  private static void delete(Path draft) throws IOException {
    try (Stream<Path> all = Files.walk(draft)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }
}
