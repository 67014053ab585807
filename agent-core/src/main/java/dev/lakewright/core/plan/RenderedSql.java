package dev.lakewright.core.plan;

import dev.lakewright.core.error.SourceLocation;
import java.util.List;

/**
 * SQL with its placeholders replaced.
 *
 * @param written the text before that
 */
public record RenderedSql(String sql, String written, List<Piece> pieces) {

  /**
   * A placeholder that was replaced; places and lengths in characters.
   *
   * @param start in the SQL
   * @param from in the written text
   */
  record Piece(int start, int length, int from, int fromLength) {
    int end() {
      return start + length;
    }
  }

  public RenderedSql {
    pieces = List.copyOf(pieces);
  }

  /**
   * Return where a place of the SQL stands in the written text; that of the placeholder inside one.
   */
  public SourceLocation written(SourceLocation place) {
    int at = offset(sql, place);
    int moved = at;
    for (Piece piece : pieces) {
      if (at >= piece.end()) {
        moved = at - piece.end() + piece.from() + piece.fromLength();
      } else if (at >= piece.start()) {
        moved = piece.from();
      }
    }
    return location(written, Math.min(moved, written.length()));
  }

  /** Return where a character of the written text stands in it. */
  public SourceLocation at(int offset) {
    return location(written, offset);
  }

  private static int offset(String text, SourceLocation place) {
    int at = 0;
    for (int line = 1; line < place.line(); line++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      at = end + 1;
    }
    return Math.min(text.length(), at + place.column() - 1);
  }

  private static SourceLocation location(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new SourceLocation(line, offset - before.lastIndexOf('\n'));
  }
}
