package dev.lakewright.sql.dialect;

import dev.lakewright.core.lake.Table;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.token.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In SQLite a name in double quotes that names nothing is a text.
 *
 * <pre>
 * WHERE a = "x"  →  WHERE a = 'x'
 * </pre>
 */
final class TextQuotes {
  private TextQuotes() {}

  static List<Piece> apply(List<Piece> pieces, List<Table> tables) {
    Set<String> names = new HashSet<>();
    for (Table table : tables) {
      names.add(table.name().name().toLowerCase(Locale.ROOT));
      table.columns().forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT)));
    }
    return pieces.stream().map(it -> it.map(piece -> text(piece, names))).toList();
  }

  private static Piece text(Piece piece, Set<String> names) {
    boolean text = piece.isKind(Token.Kind.QUOTED_NAME) && !names.contains(piece.folded());
    if (!text) {
      return piece;
    }
    String quoted = piece.text();
    String inner = quoted.substring(1, Math.max(1, quoted.length() - 1)).replace("\"\"", "\"");
    String literal = "'" + inner.replace("'", "''") + "'";
    return new Piece.Atom(Token.Kind.STRING, literal, piece.origin());
  }
}
