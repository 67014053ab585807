package dev.lakewright.lake.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts a folder in the place of another.
 *
 * <p>No system renames one folder over another, so that the old one is moved aside first. Whoever
 * is killed between the two renames leaves no target and the old one aside, and {@link #recover}
 * puts it back.
 */
final class Folders {
  private static final Pattern DRAFT = Pattern.compile("[0-9a-f-]{36}\\.tmp(\\.wal)?");

  private Folders() {}

  static Path draft(Path target) {
    return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /**
   * Delete drafts of a target that killed processes left. Who writes the same target at the same
   * time from elsewhere loses its draft, fails, and leaves the target as it is.
   */
  static void sweep(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    String prefix = "." + target.getFileName() + ".";
    List<Path> left = new ArrayList<>();
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder)) {
      for (Path path : beside) {
        String name = path.getFileName().toString();
        boolean own = name.startsWith(prefix);
        if (own && DRAFT.matcher(name.substring(prefix.length())).matches()) {
          left.add(path);
        }
      }
    }
    for (Path path : left) {
      delete(path);
    }
  }

  private static Path aside(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".before");
  }

  /** Put back what a killed process moved aside, or delete it where the new one is in its place. */
  static void recover(Path target) throws IOException {
    Path aside = aside(target);
    if (!Files.exists(aside)) {
      return;
    }
    if (Files.exists(target)) {
      delete(aside);
    } else {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  static void swap(Path draft, Path target) throws IOException {
    for (Path file : files(draft)) {
      force(file);
    }
    if (Files.exists(target)) {
      Files.move(target, aside(target), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    delete(aside(target));
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Return the files below a folder in a fixed order, hidden ones aside. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  static long bytes(Path target) throws IOException {
    if (Files.isRegularFile(target)) {
      return Files.size(target);
    }
    long bytes = 0;
    for (Path file : files(target)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Return SHA-256 of a file's bytes in hexadecimal. */
  static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
