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
 * t.date, date  →  t."date", "date"
 * </pre>
 *
 * <p>Where the statement's tables have such a column, and no literal follows.
 */
final class Names implements Rule {
  private static final Set<String> RESERVED =
      Set.of("ARRAY", "DATE", "INTERVAL", "MAP", "PERIOD", "ROW", "SHOW", "TIME", "TIMESTAMP");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      Piece piece = level.get(i);
      boolean last = i + 1 == level.size();
      boolean called = !last && (level.get(i + 1).isGroup("(") || isLiteral(level.get(i + 1)));
      boolean dotted = i > 0 && level.get(i - 1).isSymbol(".");
      boolean column = Pieces.isOneOf(piece, RESERVED) && scope.isColumn(piece.text());
      boolean quoted = piece.isKind(Token.Kind.WORD) && !called && (dotted || column);
      result.add(quoted ? quote(piece) : piece);
    }
    return result;
  }

  private static boolean isLiteral(Piece piece) {
    return piece.isKind(Token.Kind.STRING) || piece.isGroup("[") || piece.isGroup("{");
  }

  private static Piece quote(Piece piece) {
    return new Piece.Atom(Token.Kind.QUOTED_NAME, "\"" + piece.text() + "\"", piece.origin());
  }
}
