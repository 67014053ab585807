package dev.lakewright.lake;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Builds a folder under another name and gives it its own when it is whole. Of two processes that
 * build the same folder at once the first to finish wins, and the other uses what is there.
 */
public final class FolderBuild {
  private FolderBuild() {}

  /** Fills a new folder. */
  @FunctionalInterface
  public interface Filler {
    void fill(Path folder) throws IOException;
  }

  /** Return the target, built by the filler unless it is there already. */
  public static Path once(Path target, Filler filler) {
    if (Files.isDirectory(target)) {
      return target;
    }
    Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(draft);
      filler.fill(draft);
      publish(draft, target);
      return target;
    } catch (IOException refused) {
      throw failure(target, refused);
    } catch (UncheckedIOException refused) {
      throw failure(target, Objects.requireNonNull(refused.getCause()));
    } finally {
      discard(draft);
    }
  }

  /**
   * Return the target, built by the filler in the place of what is there. Where that fails, what
   * was there is put back.
   */
  public static Path anew(Path target, Filler filler) {
    Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      if (Files.isDirectory(target)) {
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
      }
      return once(target, filler);
    } catch (IOException refused) {
      throw failure(target, refused);
    } finally {
      putBack(aside, target);
      discard(aside);
    }
  }

  private static void putBack(Path aside, Path target) {
    if (!Files.isDirectory(aside) || Files.isDirectory(target)) {
      return;
    }
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException stays) {
      // The next process builds it from the source.
      return;
    }
  }

  private static LakewrightException failure(Path target, IOException refused) {
    return new LakewrightException(
        Failure.of(
            FullDisk.codeOr(refused, ErrorCode.WORKSPACE_NOT_WRITABLE),
            "cannot write " + target + ": " + refused.getMessage()),
        refused);
  }

  private static void publish(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFirst) {
      return;
    } catch (FileSystemException other) {
      if (!Files.isDirectory(target)) {
        throw other;
      }
    }
  }

  private static void discard(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> paths = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException stays) {
      // A leftover under a hidden name does no harm, and the first failure says more.
      return;
    }
  }
}
