package dev.lakewright.sql.token;

/**
 * A token of a statement.
 *
 * @param text as written, quotes included
 * @param start offset of its first character
 * @param depth of parentheses, brackets and braces around it
 */
public record Token(Kind kind, String text, int start, int depth) {
  /** Kinds of token. */
  public enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  public int end() {
    return start + text.length();
  }

  /** Return true for a bare word, letter case aside. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  public boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
