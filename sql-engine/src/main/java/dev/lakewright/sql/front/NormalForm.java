package dev.lakewright.sql.front;

import java.util.List;

/**
 * A statement in the form that Calcite binds.
 *
 * @param origins for each character of the text, the place in the statement that it comes from
 */
public record NormalForm(String text, List<Integer> origins) {
  public NormalForm {
    origins = List.copyOf(origins);
  }

  /** Write pieces as text, with a space between any two. */
  public static NormalForm of(List<Piece> pieces) {
    return new Spacing(false).write(pieces);
  }

  /** Write pieces as a person would space them. */
  public static NormalForm neat(List<Piece> pieces) {
    return new Spacing(true).write(pieces);
  }

  /** Return the place in the statement that a line and column of the text come from. */
  public int origin(int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int at = Math.min(start + column - 1, origins.size() - 1);
    return at < 0 ? 0 : origins.get(at);
  }
}
