package dev.lakewright.sql.front;

import dev.lakewright.sql.token.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds pieces from tokens, and cuts lists of them. */
public final class Pieces {
  private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "{", "}");

  private Pieces() {}

  /** Nest tokens by their brackets; what is not closed ends with the statement. */
  public static List<Piece> of(List<Token> tokens) {
    Deque<Open> stack = new ArrayDeque<>();
    stack.push(new Open("", 0));
    for (Token token : Joins.of(tokens)) {
      boolean symbol = token.kind() == Token.Kind.SYMBOL;
      if (symbol && BRACKETS.containsKey(token.text())) {
        stack.push(new Open(token.text(), token.start()));
      } else if (symbol && BRACKETS.containsValue(token.text()) && stack.size() > 1) {
        close(stack);
      } else {
        top(stack).inner().add(new Piece.Atom(token.kind(), token.text(), token.start()));
      }
    }
    while (stack.size() > 1) {
      close(stack);
    }
    return List.copyOf(stack.pop().inner());
  }

  private static Open top(Deque<Open> stack) {
    return stack.getFirst();
  }

  private static void close(Deque<Open> stack) {
    Open open = stack.pop();
    String end = BRACKETS.getOrDefault(open.text(), ")");
    top(stack).inner().add(new Piece.Group(open.text(), open.inner(), end, open.origin()));
  }

  private record Open(String text, int origin, List<Piece> inner) {
    Open(String text, int origin) {
      this(text, origin, new ArrayList<>());
    }
  }

  /** Cut at commas of this level; an empty last part is left out. */
  public static List<List<Piece>> byComma(List<Piece> level) {
    List<List<Piece>> parts = new ArrayList<>();
    List<Piece> part = new ArrayList<>();
    for (Piece piece : level) {
      if (piece.isSymbol(",")) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(piece);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /** Join parts with commas. */
  public static List<Piece> commas(List<List<Piece>> parts) {
    List<Piece> joined = new ArrayList<>();
    for (List<Piece> part : parts) {
      if (!joined.isEmpty() && !part.isEmpty()) {
        joined.add(Piece.symbol(",", part.get(0).origin()));
      }
      joined.addAll(part);
    }
    return joined;
  }

  /** Return the index of the first of the words at or after a place, or the size of the level. */
  public static int indexOf(List<Piece> level, int from, Set<String> words) {
    for (int i = from; i < level.size(); i++) {
      if (isOneOf(level.get(i), words)) {
        return i;
      }
    }
    return level.size();
  }

  public static boolean isOneOf(Piece piece, Set<String> words) {
    return piece.isKind(Token.Kind.WORD) && words.contains(piece.text().toUpperCase(Locale.ROOT));
  }
}
