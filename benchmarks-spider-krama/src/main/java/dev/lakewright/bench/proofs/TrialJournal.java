package dev.lakewright.bench.proofs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the trials of each database as soon as they are done, so that a run that is cut off goes on
 * where it was. Its file begins with what the run is of; another run begins anew, and so does one
 * of code that is not committed.
 */
final class TrialJournal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, List<Trial>> done = new LinkedHashMap<>();

  private TrialJournal(Path file) {
    this.file = file;
  }

  /** One line of the file. */
  private record Entry(String database, List<Trial> trials) {}

  /**
   * Open the journal of a run.
   *
   * @param run what it is of: set, share, commit
   * @throws IOException if the file cannot be read or written
   */
  static TrialJournal open(Path file, String run) throws IOException {
    TrialJournal journal = new TrialJournal(file);
    List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    boolean same = !lines.isEmpty() && lines.get(0).equals(run) && !run.endsWith("-dirty");
    if (!same) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, run + "\n");
      return journal;
    }
    for (String line : lines.subList(1, lines.size())) {
      if (line.endsWith("}")) {
        Entry entry = JSON.readValue(line, Entry.class);
        journal.done.put(entry.database(), entry.trials());
      }
    }
    return journal;
  }

  /** Return what was done of a database; nothing where it is still to be done. */
  List<Trial> trials(String database) {
    return done.getOrDefault(database, List.of());
  }

  boolean has(String database) {
    return done.containsKey(database);
  }

  void add(String database, List<Trial> trials) throws IOException {
    done.put(database, trials);
    String line = JSON.writeValueAsString(new Entry(database, trials));
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
  }

  /** Take the file away, as the run is whole. */
  void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
