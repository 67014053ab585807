package dev.lakewright.sql.gate;

import dev.lakewright.core.error.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns offsets that DuckDB gives into places that a person can find. */
final class Texts {
  private Texts() {}

  /** Return line and column of an offset in bytes of UTF-8; nothing where it is out of range. */
  static Optional<SourceLocation> locate(String text, int byteOffset) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (byteOffset < 0 || byteOffset > bytes.length) {
      return Optional.empty();
    }
    String before = new String(bytes, 0, byteOffset, StandardCharsets.UTF_8);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
    return Optional.of(new SourceLocation(line, column));
  }
}
