package dev.lakewright.lake.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Splits the first line of CSV files by the delimiter that it has most of. */
final class HeaderLine {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int LONGEST = 1 << 16;

  private HeaderLine() {}

  /** Return the fields; empty for a file that cannot be read. */
  static List<String> of(Path file) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8), 4096)) {
      StringBuilder line = new StringBuilder();
      int c = reader.read();
      while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST) {
        if (c != '\ufeff') {
          line.append((char) c);
        }
        c = reader.read();
      }
      return fields(line.toString());
    } catch (IOException unreadable) {
      // Whoever reads the table says what is wrong with it.
      return List.of();
    }
  }

  private static InputStream stream(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    } catch (IOException notPacked) {
      in.close();
      throw notPacked;
    }
  }

  private static List<String> fields(String line) {
    List<String> best = List.of();
    for (char delimiter : DELIMITERS) {
      List<String> fields = fields(line, delimiter);
      best = fields.size() > best.size() ? fields : best;
    }
    return line.isEmpty() ? List.of() : best;
  }

  private static List<String> fields(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == delimiter && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c != '"') {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
