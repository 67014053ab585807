package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Operators that Calcite lacks become ones that take and give values of the same types.
 *
 * <pre>
 * a == b, a // b, a ** b, a &amp; b, a ~~ b  →  a = b, a / b, a * b, a + b, a LIKE b
 * a -> b, a ->> b                         →  a || b
 * </pre>
 */
final class Operators implements Rule {
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("==", "="),
          Map.entry("//", "/"),
          Map.entry("**", "*"),
          Map.entry("^", "*"),
          Map.entry("&", "+"),
          Map.entry("|", "+"),
          Map.entry("<<", "+"),
          Map.entry(">>", "+"),
          Map.entry("&&", "="),
          Map.entry("@>", "="),
          Map.entry("<@", "="),
          Map.entry("^@", "LIKE"),
          Map.entry("~~", "LIKE"),
          Map.entry("~~~", "LIKE"),
          Map.entry("~~*", "LIKE"),
          Map.entry("!~~", "NOT LIKE"),
          Map.entry("!~~*", "NOT LIKE"),
          Map.entry("->", "||"),
          Map.entry("->>", "||"));
  private static final Map<String, String> WORDS =
      Map.of("GLOB", "LIKE", "ISNULL", "IS NULL", "NOTNULL", "IS NOT NULL", "TRY_CAST", "CAST");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      Piece piece = level.get(i);
      Piece before = i == 0 ? Piece.symbol("(", 0) : level.get(i - 1);
      if (!isDropped(piece, before)) {
        result.add(operator(piece, before));
      }
    }
    return result;
  }

  /** Absolute value, factorial and the complement of bits do nothing to a type. */
  private static boolean isDropped(Piece piece, Piece before) {
    boolean prefix = isPrefix(before);
    return piece.isSymbol("@")
        || (piece.isSymbol("!") && !prefix)
        || (piece.isSymbol("~") && prefix);
  }

  private static boolean isPrefix(Piece before) {
    return before.isKind(Token.Kind.SYMBOL) || before.is("SELECT");
  }

  private static Piece operator(Piece piece, Piece before) {
    String text = piece.text();
    if (piece.isKind(Token.Kind.SYMBOL) && SAME.containsKey(text)) {
      return Piece.symbol(SAME.getOrDefault(text, text), piece.origin());
    }
    String word = text.toUpperCase(Locale.ROOT);
    boolean replaced =
        piece.isKind(Token.Kind.WORD) && WORDS.containsKey(word) && !before.isSymbol(".");
    return replaced ? Piece.word(WORDS.getOrDefault(word, text), piece.origin()) : piece;
  }
}
