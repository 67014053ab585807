package dev.lakewright.runtime.role;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** The workspace's secret for hashed columns, made on first use. */
final class Salt {
  private static final int BYTES = 32;

  private Salt() {}

  static String in(Path folder) {
    Path file = folder.resolve("salt");
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return Files.readString(file).strip();
    } catch (IOException refused) {
      throw new LakewrightException(
          Failure.of(ErrorCode.WORKSPACE_NOT_WRITABLE, "cannot write or read " + file), refused);
    }
  }

  private static void make(Path folder, Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(folder);
    Path draft = Files.createFile(folder.resolve("." + UUID.randomUUID()));
    try {
      if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(draft, HexFormat.of().formatHex(random));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException otherWasFirst) {
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
