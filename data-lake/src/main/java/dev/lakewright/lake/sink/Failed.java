package dev.lakewright.lake.sink;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.lake.engine.DuckDbFailures;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** What is done where writing fails. */
final class Failed {
  private Failed() {}

  static LakewrightException of(SQLException problem) {
    return new LakewrightException(DuckDbFailures.toFailure(problem), problem);
  }

  static void discard(Path draft) {
    try {
      Folders.delete(draft);
    } catch (IOException stays) {
      // A leftover under a hidden name does no harm, and the first failure says more.
      return;
    }
  }
}
