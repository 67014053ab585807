package dev.lakewright.sql.gate;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import java.nio.charset.StandardCharsets;

/** Turns offsets into places that a person can find. */
final class Texts {
  private Texts() {}

  /** Point a failure at an offset in bytes of UTF-8; at the start where it is out of range. */
  static Failure atByte(Failure failure, String text, int offset) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean inside = offset >= 0 && offset <= bytes.length;
    int length =
        inside ? new String(bytes, 0, offset, StandardCharsets.UTF_8).length() : start(text);
    return at(failure, text, length);
  }

  /** Point a failure at an offset in characters; at the start where it is out of range. */
  static Failure at(Failure failure, String text, int offset) {
    int place = offset < 0 || offset > text.length() ? start(text) : offset;
    String before = text.substring(0, place);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
    return failure.at(new SourceLocation(line, column));
  }

  /** Return where the text's first visible character is. */
  private static int start(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? at : 0;
  }
}
