package dev.lakewright.runtime;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.health.HealthBook;
import dev.lakewright.router.health.HealthFile;
import dev.lakewright.router.health.HealthSettings;
import dev.lakewright.router.health.ToolHealth;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The health of tools in a workspace, from one process to the next. */
final class HealthStore {
  private static final String NAME = "health.json";

  private final HealthFile file;
  private final Map<ToolId, ToolHealth> known;
  private final Optional<String> warning;
  private final HealthBook book;

  private HealthStore(HealthFile file, HealthFile.Contents contents, Clock clock) {
    this.file = file;
    this.known = contents.tools();
    this.warning = contents.warning();
    this.book = new HealthBook(HealthSettings.DEFAULT, clock, known);
  }

  /**
   * Open what earlier processes left.
   *
   * @param state the workspace's folder for state
   */
  static HealthStore in(Path state, Clock clock) {
    HealthFile file = new HealthFile(state.resolve(NAME));
    return new HealthStore(file, file.read(), clock);
  }

  HealthBook book() {
    return book;
  }

  /** Return why what was left is not used; empty where it is, or there is none. */
  Optional<String> warning() {
    return warning;
  }

  /** Keep what was learned; health is only a help, so what cannot be written is let go. */
  void save() {
    if (book.tools().equals(known)) {
      return;
    }
    try {
      file.write(book.tools());
    } catch (LakewrightException notWritable) {
      // The next process starts from what was declared, or from an earlier file.
      return;
    }
  }
}
