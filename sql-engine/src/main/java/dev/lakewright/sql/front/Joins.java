package dev.lakewright.sql.front;

import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins tokens that touch each other to numbers and operators of more than one character. */
final class Joins {
  private static final Set<String> OPERATORS =
      Set.of(
          "::", ":=", "==", "!=", "<>", "<=", ">=", "||", "//", "**", "->", "->>", "~~", "!~",
          "!~~", "~~*", "!~~*", "~~~", "~*", "!~*", "^@", "<<", ">>", "&&", "@>", "<@", "=>");

  private Joins() {}

  static List<Token> of(List<Token> tokens) {
    List<Token> joined = new ArrayList<>();
    for (Token token : tokens) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).end() == token.start() && joins(joined, token)) {
        Token left = joined.get(last);
        Token.Kind kind =
            OPERATORS.contains(left.text() + token.text()) ? left.kind() : Token.Kind.NUMBER;
        joined.set(last, new Token(kind, left.text() + token.text(), left.start(), left.depth()));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  private static boolean joins(List<Token> before, Token token) {
    Token left = before.get(before.size() - 1);
    boolean symbols = left.kind() == Token.Kind.SYMBOL && token.kind() == Token.Kind.SYMBOL;
    return symbols
        ? OPERATORS.contains(left.text() + token.text())
        : continuesNumber(left, token) || startsNumber(before, token);
  }

  private static boolean continuesNumber(Token left, Token token) {
    if (left.kind() != Token.Kind.NUMBER) {
      return false;
    }
    String text = left.text().toLowerCase(java.util.Locale.ROOT);
    boolean exponent = text.endsWith("e") && !text.startsWith("0x");
    boolean sign = token.isSymbol("+") || token.isSymbol("-");
    boolean open = text.endsWith(".") || text.endsWith("-") || text.endsWith("+");
    return (token.isSymbol(".") && !text.contains("."))
        || (exponent && sign)
        || (open && token.kind() == Token.Kind.NUMBER);
  }

  /** {@code .5} where no name stands before the dot. */
  private static boolean startsNumber(List<Token> before, Token token) {
    Token dot = before.get(before.size() - 1);
    if (!dot.isSymbol(".") || token.kind() != Token.Kind.NUMBER) {
      return false;
    }
    return before.size() < 2 || before.get(before.size() - 2).end() < dot.start();
  }
}
