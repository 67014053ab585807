package dev.lakewright.lake.engine;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is written under another name first. {@link #publish} gives it its final name in one
 * step; closing without that removes it.
 */
final class StagedFile implements AutoCloseable {
  private final Path staged;

  private StagedFile(Path staged) {
    this.staged = staged;
  }

  /** Return a staged file in the folder; the random part of its name keeps processes apart. */
  static StagedFile in(Path folder) {
    return new StagedFile(folder.resolve("." + UUID.randomUUID() + ".tmp"));
  }

  Path path() {
    return staged;
  }

  /** Move the file to its final name, which appears whole or not at all. */
  void publish(Path target) {
    Path beside =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      force(staged);
      moveAcross(beside, target);
    } catch (IOException refused) {
      discard(beside);
      throw notWritable(target, refused);
    }
  }

  private void moveAcross(Path beside, Path target) throws IOException {
    try {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.copy(staged, beside);
      force(beside);
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static LakewrightException notWritable(Path target, IOException refused) {
    return new LakewrightException(
        Failure.of(
            FullDisk.codeOr(refused, ErrorCode.OUTPUT_NOT_WRITABLE),
            "cannot write "
                + target
                + ": "
                + refused.getClass().getSimpleName()
                + " "
                + refused.getMessage()),
        refused);
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // A leftover under a temporary name does no harm, and the first failure says more.
      return;
    }
  }

  @Override
  public void close() {
    discard(staged);
  }
}
