package dev.lakewright.shell.interactive;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file that keeps what was typed; only its owner may read it. */
final class HistoryFile {
  private static final String OWNER_ONLY = "rw-------";

  private HistoryFile() {}

  /** Return the file in the folder, ready to be written; empty where that is not possible. */
  static Optional<Path> in(Path state) {
    Path file = state.resolve("history");
    try {
      Files.createDirectories(state);
      create(file);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
      return Optional.of(file);
    } catch (IOException | UnsupportedOperationException e) {
      // A session without memory is better than none; nothing else depends on the file.
      return Optional.empty();
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
        throw e;
      }
    }
  }
}
