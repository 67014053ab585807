package dev.lakewright.shell.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces. */
final class Paragraph {
  private Paragraph() {}

  /** Wrap words to the width; a word that is wider than a line stays whole. */
  static List<String> wrap(String text, int columns) {
    return flow(List.of(text.split(" ")), " ", columns);
  }

  /** Lay pieces out in lines, as many to a line as fit; pieces stay whole. */
  static List<String> flow(List<String> pieces, String between, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    long used = 0;
    for (String piece : pieces) {
      long width = DisplayWidth.of(piece);
      if (!line.isEmpty() && used + between.length() + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (!line.isEmpty()) {
        line.append(between);
        used += between.length();
      }
      line.append(piece);
      used += width;
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Wrap SQL at spaces outside of quotes, so that it means the same when it is copied; a line with
   * a comment stays as it is.
   */
  static List<String> wrapSql(String sql, int columns) {
    List<String> lines = new ArrayList<>();
    for (String line : sql.split("\n", -1)) {
      lines.addAll(line.contains("--") ? List.of(line) : flow(words(line), " ", columns));
    }
    return lines;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && c == ' ') {
        words.add(word.toString());
        word.setLength(0);
        continue;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      word.append(c);
    }
    words.add(word.toString());
    return words;
  }
}
