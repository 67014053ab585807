package dev.lakewright.lake.copy;

import dev.lakewright.core.lake.TableName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The copies of tables in a folder: {@code LAKE/TABLE/FINGERPRINT.parquet}, one for each table.
 * They are a help only: whatever cannot be read or written is done without.
 */
public final class TableCopies {
  /** No copies, and none are made. */
  public static final TableCopies NONE = new TableCopies(Path.of(""), 0);

  private static final String SUFFIX = ".parquet";

  private final Path folder;
  private final long bytes;

  /**
   * Make the copies.
   *
   * @param folder below one that engines may read; made where it is missing
   * @param bytes that all of them may take; 0 for none
   */
  public TableCopies(Path folder, long bytes) {
    this.folder = folder;
    this.bytes = bytes;
  }

  public boolean areKept() {
    return bytes > 0;
  }

  /** Make the folder that copies are in, and return it; nothing where none can be kept. */
  public Optional<Path> place() {
    try {
      return areKept() ? Optional.of(Files.createDirectories(folder)) : Optional.empty();
    } catch (IOException notWritable) {
      return Optional.empty();
    }
  }

  /** Return the copy of a table. */
  public Optional<TableCopy> of(TableName table) {
    return all(table).stream().findFirst().flatMap(TableCopies::described);
  }

  private static Optional<TableCopy> described(Path file) {
    String name = file.getFileName() + "";
    String fingerprint = name.substring(0, name.length() - SUFFIX.length());
    try {
      FileTime made = Files.getLastModifiedTime(file);
      return Optional.of(new TableCopy(file, fingerprint, made.toInstant()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private List<Path> all(TableName table) {
    if (!areKept() || !Files.isDirectory(folderOf(table))) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folderOf(table), "*" + SUFFIX)) {
      found.forEach(files::add);
    } catch (IOException unreadable) {
      return List.of();
    }
    return files.stream().sorted().toList();
  }

  private Path folderOf(TableName table) {
    return folder.resolve(table.lake().value()).resolve(encoded(table.name()));
  }

  /** Letters, digits and {@code _} stay; no name becomes another's, or a step upwards. */
  private static String encoded(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean plain = c == '_' || (c < 128 && Character.isLetterOrDigit(c));
              out.append(plain ? Character.toString(c) : "%" + Integer.toHexString(c) + ".");
            });
    return out.toString();
  }

  /**
   * Make the copy of a table, unless there is one of this fingerprint or no room is left.
   *
   * @param size of the table's files in bytes
   * @param writer writes the table to a file, whole or not at all
   * @throws IOException if the folder cannot be written
   */
  public void keep(TableName table, String fingerprint, long size, Consumer<Path> writer)
      throws IOException {
    List<Path> old = all(table);
    Path target = folderOf(table).resolve(fingerprint + SUFFIX);
    if (!areKept() || old.contains(target) || size + taken(table) > bytes) {
      return;
    }
    Files.createDirectories(folderOf(table));
    writer.accept(target);
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
  }

  /** Return the bytes of all other tables' copies. */
  private long taken(TableName except) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long sum = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += file.startsWith(folderOf(except)) ? 0 : Files.size(file);
      }
    }
    return sum;
  }
}
