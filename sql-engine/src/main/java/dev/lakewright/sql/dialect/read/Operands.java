package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.Token;
import java.util.List;
import java.util.Set;

/** Where the operands of an operator are. */
final class Operands {
  private static final Set<String> FACTORS = Set.of("*", "/", "%", "//");
  private static final Set<String> AFTER_CALL = Set.of("OVER", "FILTER");
  private static final Set<String> TYPED =
      Set.of("DATE", "TIMESTAMP", "TIME", "INTERVAL", "TIMESTAMPTZ");

  private Operands() {}

  /** Return true for a sign within a product. */
  static boolean isFactor(Piece piece) {
    return piece.isKind(Token.Kind.SYMBOL) && FACTORS.contains(piece.text());
  }

  /** Return the index after the operand that begins at {@code start}, its sign included. */
  static int end(List<Piece> level, int start) {
    int at = start;
    while (at < level.size() && (level.get(at).isSymbol("-") || level.get(at).isSymbol("+"))) {
      at++;
    }
    if (at < level.size() && level.get(at).is("CASE")) {
      at = endOfCase(level, at);
    } else if (at + 1 < level.size() && Pieces.isOneOf(level.get(at), TYPED)) {
      at += level.get(at + 1).isKind(Token.Kind.STRING) ? 2 : 1;
    } else {
      at++;
    }
    while (at < level.size() && continues(level, at)) {
      at += step(level.get(at));
    }
    return Math.min(at, level.size());
  }

  private static boolean continues(List<Piece> level, int at) {
    Piece piece = level.get(at);
    boolean call = piece.isGroup("(") && Operand.isCallee(level.get(at - 1));
    return piece.isSymbol(".")
        || piece.isSymbol("::")
        || call
        || piece.isGroup("[")
        || Pieces.isOneOf(piece, AFTER_CALL)
        || (piece.isGroup("(") && Pieces.isOneOf(level.get(at - 1), AFTER_CALL));
  }

  private static int step(Piece piece) {
    return piece.isSymbol(".") || piece.isSymbol("::") ? 2 : 1;
  }

  private static int endOfCase(List<Piece> level, int start) {
    int open = 0;
    for (int at = start; at < level.size(); at++) {
      open += level.get(at).is("CASE") ? 1 : level.get(at).is("END") ? -1 : 0;
      if (open == 0) {
        return at + 1;
      }
    }
    return level.size();
  }
}
