package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds the row that keeps a CSV file from being read as columns. DuckDB's sniffer takes a file
 * whose rows differ in length for one of a single column, which would be read without a word.
 */
final class RaggedRows {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private RaggedRows() {}

  /**
   * Check what the sniffer made of CSV files.
   *
   * @throws LakewrightException if it saw one column where the header names several
   */
  static void check(List<Path> files, List<Column> columns) {
    if (columns.size() != 1) {
      return;
    }
    String header = columns.get(0).name();
    for (char delimiter : DELIMITERS) {
      if (header.indexOf(delimiter) >= 0) {
        files.stream().filter(RaggedRows::isCsv).forEach(file -> check(file, delimiter));
      }
    }
  }

  private static boolean isCsv(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
  }

  private static void check(Path file, char delimiter) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      OptionalInt width = OptionalInt.empty();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        int fields = fields(line, delimiter);
        if (width.isEmpty()) {
          width = OptionalInt.of(fields);
        } else if (fields != width.getAsInt() && !line.isEmpty()) {
          throw ragged(file, number, fields, width.getAsInt());
        }
      }
    } catch (MalformedInputException notUtf8) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_CORRUPT, file + " is not in UTF-8"), notUtf8);
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + file), unreadable);
    }
  }

  private static LakewrightException ragged(Path file, int line, int fields, int width) {
    String message =
        "%s, line %d: %d fields where the header has %d".formatted(file, line, fields, width);
    return new LakewrightException(Failure.of(ErrorCode.FILE_CORRUPT, message));
  }

  /** Count fields by RFC 4180; a quoted line break counts as the row's end. */
  private static int fields(String line, char delimiter) {
    int fields = 1;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      fields += !quoted && c == delimiter ? 1 : 0;
    }
    return fields;
  }
}
