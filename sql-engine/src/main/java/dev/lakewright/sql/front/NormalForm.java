package dev.lakewright.sql.front;

import java.util.ArrayList;
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
    StringBuilder text = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    write(pieces, text, origins);
    return new NormalForm(text.toString(), origins);
  }

  private static void write(List<Piece> pieces, StringBuilder text, List<Integer> origins) {
    for (Piece piece : pieces) {
      piece.fold(
          atom -> add(atom.text(), atom.origin(), text, origins),
          group -> {
            add(group.open(), group.origin(), text, origins);
            write(group.inner(), text, origins);
            return add(group.close(), group.origin(), text, origins);
          });
    }
  }

  private static boolean add(String word, int origin, StringBuilder text, List<Integer> origins) {
    boolean tight = word.equals(".") || (!text.isEmpty() && text.charAt(text.length() - 1) == '.');
    String spaced = tight ? word : " " + word;
    text.append(spaced);
    for (int i = 0; i < spaced.length(); i++) {
      origins.add(origin);
    }
    return true;
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
