package dev.lakewright.lake.attach;

import dev.lakewright.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells files without a byte, as writers of parts leave them, from the rest. DuckDB's sniffer takes
 * such a CSV file for one with a column of its own making, which would then stand in the table.
 *
 * @param rest the group without them; as it was where all are empty
 * @param notes what a person should know of it
 */
public record EmptyFiles(FileGroup rest, List<String> notes) {
  public EmptyFiles {
    notes = List.copyOf(notes);
  }

  /** Look at the sizes of text files; other formats say themselves what is wrong with a file. */
  public static EmptyFiles of(FileGroup group) {
    boolean text = group.format() == Format.CSV || group.format() == Format.JSON;
    List<Path> full =
        text ? group.files().stream().filter(file -> !isEmpty(file)).toList() : group.files();
    int empty = group.files().size() - full.size();
    if (empty == 0 || full.isEmpty()) {
      return new EmptyFiles(group, List.of());
    }
    return new EmptyFiles(
        new FileGroup(group.name(), group.format(), full, group.partitioned()),
        List.of(empty + " of " + group.files().size() + " files have no bytes"));
  }

  /**
   * Check that some file has content.
   *
   * @throws dev.lakewright.core.error.LakewrightException if none has a byte
   */
  public static void check(List<Path> files) {
    if (files.stream().allMatch(EmptyFiles::isEmpty)) {
      String others = files.size() == 1 ? "" : " and " + (files.size() - 1) + " more";
      throw LakeScan.failure(
          ErrorCode.FILE_CORRUPT, files.get(0) + others + ": there is no byte in it");
    }
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.size(file) == 0;
    } catch (IOException gone) {
      // Whoever reads it next says what is wrong.
      return false;
    }
  }
}
