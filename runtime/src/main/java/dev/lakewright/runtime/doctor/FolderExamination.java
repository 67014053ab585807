package dev.lakewright.runtime.doctor;

import dev.lakewright.runtime.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Space and the right to write, where state and temporary files go. */
final class FolderExamination {
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_FREE = 500 * MEGABYTE;

  private FolderExamination() {}

  static List<Diagnosis> examine(Path state, Path temporary) {
    return List.of(
        folder("disk", state, "free space, or open a workspace on another disk"),
        folder("temp folder", temporary, "set java.io.tmpdir in LAKEWRIGHT_JAVA_OPTS"));
  }

  private static Diagnosis folder(String what, Path folder, String advice) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "doctor", ".probe"));
      long free = Files.getFileStore(folder).getUsableSpace();
      String saw = free / MEGABYTE + " MiB free in " + folder;
      return free >= LEAST_FREE ? Findings.ok(what, saw) : Findings.warning(what, saw, advice);
    } catch (IOException refused) {
      return Findings.broken(
          what,
          "cannot write in " + folder + " (" + refused.getClass().getSimpleName() + ")",
          advice);
    }
  }
}
