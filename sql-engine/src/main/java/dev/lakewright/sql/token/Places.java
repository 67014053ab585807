package dev.lakewright.sql.token;

import dev.lakewright.core.error.SourceLocation;

/** Turns offsets in characters into lines and columns, and back. */
public final class Places {
  private Places() {}

  public static SourceLocation of(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new SourceLocation(line, before.length() - (before.lastIndexOf('\n') + 1) + 1);
  }

  /** Return the offset of a place; the text's length where it has no such line. */
  public static int offset(String text, SourceLocation place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return Math.min(text.length(), start + place.column() - 1);
  }
}
