package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.token.Lexis;
import dev.lakewright.sql.token.Token;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Quotes as DuckDB does.
 *
 * <pre>
 * "it\'s"    →  'it''s'
 * `a name`   →  "a name"
 * </pre>
 */
final class Texts {
  private static final Map<Character, String> ESCAPES =
      Map.of('n', "\n", 't', "\t", 'r', "\r", 'b', "\b", 'Z', "\u001a", '%', "\\%", '_', "\\_");

  private static final Pattern SIGN = Pattern.compile("\\\\u00[2-7][0-9a-fA-F]");
  private static final int NUMBERED = 6;

  private final Lexis lexis;

  Texts(Lexis lexis) {
    this.lexis = lexis;
  }

  Piece quoted(Piece piece) {
    if (piece.isKind(Token.Kind.STRING) && lexis.backslashes()) {
      return text(piece);
    }
    boolean name = piece.isKind(Token.Kind.QUOTED_NAME) && piece.text().startsWith("`");
    return name
        ? new Piece.Atom(
            Token.Kind.QUOTED_NAME, Identifier.quote(inner(piece, "`")), piece.origin())
        : piece;
  }

  /** Return true for a sign of ASCII by its number, which Spark alone reads so. */
  private boolean isNumbered(String text, int at) {
    return lexis == Lexis.SPARK
        && at + NUMBERED <= text.length()
        && SIGN.matcher(text.substring(at, at + NUMBERED)).matches();
  }

  private Piece text(Piece piece) {
    String quote = piece.text().substring(0, 1);
    if (!quote.equals("'") && !quote.equals("\"")) {
      throw Unreadable.form("a text of this kind", piece);
    }
    StringBuilder text = new StringBuilder();
    String inner = inner(piece, quote);
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      boolean escape = c == '\\' && i + 1 < inner.length();
      if (escape && isNumbered(inner, i)) {
        text.append((char) Integer.parseInt(inner.substring(i + 2, i + NUMBERED), 16));
        i += NUMBERED - 1;
      } else {
        text.append(escape ? escaped(inner.charAt(++i), piece) : String.valueOf(c));
      }
    }
    String literal = Identifier.literal(text.toString());
    return new Piece.Atom(Token.Kind.STRING, literal, piece.origin());
  }

  private static String escaped(char c, Piece piece) {
    if (c == '0' || c == 'u' || c == 'U' || Character.isDigit(c)) {
      throw Unreadable.form("a character by its number", piece);
    }
    return ESCAPES.getOrDefault(c, String.valueOf(c));
  }

  private static String inner(Piece piece, String quote) {
    String text = piece.text();
    if (text.length() < 2 || !text.endsWith(quote)) {
      throw Unreadable.form("a quote that is not closed", piece);
    }
    return text.substring(1, text.length() - 1).replace(quote + quote, quote);
  }

  /** Return what a literal of DuckDB's says; its quotes are plain ones. */
  static String value(Piece literal) {
    String text = literal.text();
    if (!text.startsWith("'") || text.length() < 2) {
      throw Unreadable.form("a text of this kind", literal);
    }
    return text.substring(1, text.length() - 1).replace("''", "'");
  }
}
