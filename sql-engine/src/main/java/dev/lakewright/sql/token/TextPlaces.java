package dev.lakewright.sql.token;

import dev.lakewright.core.error.Failure;
import java.nio.charset.StandardCharsets;

/** Turns offsets into places that a person can find. */
public final class TextPlaces {
  private TextPlaces() {}

  /** Point a failure at an offset in bytes of UTF-8; at the start where it is out of range. */
  public static Failure atByte(Failure failure, String text, int offset) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean inside = offset >= 0 && offset <= bytes.length;
    int length =
        inside ? new String(bytes, 0, offset, StandardCharsets.UTF_8).length() : start(text);
    return at(failure, text, length);
  }

  /** Point a failure at an offset in characters; at the start where it is out of range. */
  public static Failure at(Failure failure, String text, int offset) {
    int place = offset < 0 || offset > text.length() ? start(text) : offset;
    return failure.at(Places.of(text, place));
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
