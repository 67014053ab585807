package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.token.Token;
import java.util.List;

/**
 *
 *
 * <pre>
 * $$text$$, E'te\nxt'  →  'text'
 * 1_000, 0xFF          →  1000, 0
 * #1                   →  1
 * </pre>
 */
final class Literals implements Rule {
  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    return level.stream().filter(it -> !it.isSymbol("#")).map(Literals::literal).toList();
  }

  private static Piece literal(Piece piece) {
    String text = piece.text();
    if (piece.isKind(Token.Kind.NUMBER)) {
      boolean decimal = text.chars().noneMatch(c -> "xXbBoO".indexOf(c) >= 0);
      String number = decimal ? text.replace("_", "") : "0";
      return new Piece.Atom(Token.Kind.NUMBER, number, piece.origin());
    }
    boolean plain = !piece.isKind(Token.Kind.STRING) || text.startsWith("'");
    return plain ? piece : new Piece.Atom(Token.Kind.STRING, plain(text), piece.origin());
  }

  /** The characters do not matter for binding, only that it is a text. */
  private static String plain(String text) {
    StringBuilder kept = new StringBuilder("'");
    text.chars()
        .filter(c -> c != '\'' && c != '\\' && c != '$' && c < 128)
        .forEach(c -> kept.append((char) c));
    return kept.append("'").toString();
  }
}
