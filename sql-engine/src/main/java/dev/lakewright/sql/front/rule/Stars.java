package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 *
 *
 * <pre>
 * * EXCLUDE a            →  * EXCLUDE (a)
 * * RENAME (a AS b)      →  *
 * * LIKE 'a%'            →  *
 * COLUMNS('a'), *COLUMNS →  $any('a')
 * </pre>
 */
final class Stars implements Rule {
  private static final Set<String> PATTERNS = Set.of("LIKE", "ILIKE");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      at += star(level, at, result);
    }
    return result;
  }

  /** Write what stands at a place, and return how many pieces it takes. */
  private static int star(List<Piece> level, int at, List<Piece> result) {
    Piece piece = level.get(at);
    Piece next = at + 1 < level.size() ? level.get(at + 1) : Piece.symbol("", 0);
    if (piece.is("COLUMNS") && next.isGroup("(")) {
      result.addAll(columns(next, piece.origin()));
      return 2;
    }
    boolean afterStar = (at > 0 && isStar(level, at - 1)) || (at > 1 && isStar(level, at - 2));
    boolean exclude = Pieces.isOneOf(piece, Set.of("EXCLUDE", "EXCEPT"));
    if (afterStar && exclude && next.isName() && !next.is("SELECT")) {
      result.add(piece);
      result.add(Piece.parens(List.of(next), next.origin()));
      return 2;
    }
    if (at > 0 && piece.is("RENAME") && next.isGroup("(")) {
      return 2;
    }
    boolean pattern =
        at > 0
            && isStar(level, at - 1)
            && Pieces.isOneOf(piece, PATTERNS)
            && next.isKind(Token.Kind.STRING);
    if (pattern) {
      return 2;
    }
    result.add(piece);
    return 1;
  }

  /** A star that starts an item, not one that multiplies. */
  private static boolean isStar(List<Piece> level, int at) {
    boolean start =
        at == 0
            || level.get(at - 1).isKind(Token.Kind.SYMBOL)
            || Pieces.isOneOf(level.get(at - 1), Set.of("SELECT", "DISTINCT"));
    return level.get(at).isSymbol("*") && start;
  }

  private static List<Piece> columns(Piece group, int origin) {
    List<Piece> inner = group.group("(").map(Piece.Group::inner).orElse(List.of());
    boolean star = !inner.isEmpty() && inner.get(0).isSymbol("*");
    return Internal.call("$any", star ? List.of() : inner, origin);
  }
}
