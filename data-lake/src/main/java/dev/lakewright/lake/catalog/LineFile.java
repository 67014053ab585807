package dev.lakewright.lake.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a line of text for each table between processes, under the table's fingerprint, so that one
 * changed table costs no other. The first line names the format; a file that is missing, broken or
 * of another version only means that tables are read again. Read on first use. For one thread.
 */
final class LineFile {
  private static final String HEAD = "lakewright-lines 1";

  private final Path file;
  private Optional<Map<String, String>> lines = Optional.empty();
  private boolean changed;

  LineFile(Path file) {
    this.file = file;
  }

  Optional<String> get(String print) {
    return Optional.ofNullable(lines().get(print));
  }

  /**
   * Keep a line.
   *
   * @param line without line breaks
   */
  void put(String print, String line) {
    lines().put(print, line);
    changed = true;
  }

  private Map<String, String> lines() {
    if (lines.isEmpty()) {
      lines = Optional.of(load());
    }
    return lines.get();
  }

  private Map<String, String> load() {
    Map<String, String> loaded = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return loaded;
    }
    try {
      List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (!all.isEmpty() && all.get(0).equals(HEAD)) {
        for (String line : all.subList(1, all.size())) {
          int tab = line.indexOf('\t');
          if (tab > 0) {
            loaded.put(line.substring(0, tab), line.substring(tab + 1));
          }
        }
      }
      return loaded;
    } catch (IOException unreadable) {
      return new LinkedHashMap<>();
    }
  }

  /** Write the lines of the given prints if any was added; a failure is only a cache lost. */
  void save(Collection<String> wanted) {
    if (!changed) {
      return;
    }
    List<String> all = new ArrayList<>(List.of(HEAD));
    for (String print : wanted) {
      get(print).ifPresent(line -> all.add(print + '\t' + line));
    }
    Path draft = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      try {
        Files.write(draft, all, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      changed = false;
    } catch (IOException full) {
      // The next process reads the tables again.
      return;
    }
  }
}
