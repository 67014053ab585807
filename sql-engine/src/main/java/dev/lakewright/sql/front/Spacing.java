package dev.lakewright.sql.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes pieces as text. */
final class Spacing {
  private static final Set<String> TIGHT_BEFORE = Set.of(",", ")", "]", "::");
  private static final Set<String> TIGHT_AFTER = Set.of("(", "[", "::");

  private final boolean neat;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> origins = new ArrayList<>();
  private String last = "";

  Spacing(boolean neat) {
    this.neat = neat;
  }

  NormalForm write(List<Piece> pieces) {
    level(pieces);
    return new NormalForm(text.toString(), origins);
  }

  private void level(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean called = neat && i > 0 && Operand.isCallee(pieces.get(i - 1));
      piece.fold(
          atom -> add(atom.text(), atom.origin(), false),
          group -> {
            add(group.open(), group.origin(), called);
            level(group.inner());
            return add(group.close(), group.origin(), false);
          });
    }
  }

  private boolean add(String word, int origin, boolean called) {
    String spaced = isTight(word, called) ? word : " " + word;
    text.append(spaced);
    for (int i = 0; i < spaced.length(); i++) {
      origins.add(origin);
    }
    last = word;
    return true;
  }

  private boolean isTight(String word, boolean called) {
    boolean dot = word.equals(".") || last.endsWith(".");
    boolean tidy =
        called || last.isEmpty() || TIGHT_BEFORE.contains(word) || TIGHT_AFTER.contains(last);
    return dot || (neat && tidy);
  }
}
