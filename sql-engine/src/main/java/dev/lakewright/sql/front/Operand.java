package dev.lakewright.sql.front;

import dev.lakewright.sql.token.Token;
import java.util.List;
import java.util.Set;

/** Finds what a postfix belongs to: a subscript, a cast, a call by a dot. */
public final class Operand {
  private static final Set<String> AFTER_CALL = Set.of("OVER", "FILTER");
  private static final Set<String> TYPED_LITERALS =
      Set.of("DATE", "INTERVAL", "MAP", "TIME", "TIMESTAMP", "TIMESTAMPTZ");

  private Operand() {}

  /**
   * Return where the operand starts that ends before {@code end}: a name with dots, a call, a
   * bracket, a literal or a CASE, with the subscripts and casts after it.
   */
  public static int start(List<Piece> level, int end) {
    int at = end - 1;
    while (at > 0) {
      int before = step(level, at);
      if (before == at) {
        return at;
      }
      at = before;
    }
    return Math.max(at, 0);
  }

  /**
   * Return the index that the operand reaches back to from a piece of it; the same at its start.
   */
  private static int step(List<Piece> level, int at) {
    Piece piece = level.get(at);
    Piece before = level.get(at - 1);
    if (piece.is("END")) {
      return matchingCase(level, at);
    }
    if (before.isSymbol(".") || before.isSymbol("::")) {
      return Math.max(at - 2, 0);
    }
    boolean subscript = piece.isGroup("[") && !isValueExpectedAfter(before);
    boolean called = piece.isGroup("(") && (isCallee(before) || Pieces.isOneOf(before, AFTER_CALL));
    boolean typed =
        Pieces.isOneOf(before, TYPED_LITERALS)
            && (piece.isKind(Token.Kind.STRING) || piece.isGroup("{"));
    boolean belongs = subscript || called || typed || Pieces.isOneOf(piece, AFTER_CALL);
    return belongs ? at - 1 : at;
  }

  private static int matchingCase(List<Piece> level, int end) {
    int open = 0;
    for (int at = end; at >= 0; at--) {
      open += level.get(at).is("END") ? 1 : level.get(at).is("CASE") ? -1 : 0;
      if (open == 0) {
        return at;
      }
    }
    return end;
  }

  /** Return true where a bracket after the piece is a value and no subscript. */
  public static boolean isValueExpectedAfter(Piece before) {
    return before.isKind(Token.Kind.SYMBOL) || Pieces.isOneOf(before, Words.BEFORE_VALUE);
  }

  /** Return true where parentheses after the piece are the arguments of a call. */
  public static boolean isCallee(Piece piece) {
    return piece.isName() && !Pieces.isOneOf(piece, Words.NO_CALL);
  }
}
