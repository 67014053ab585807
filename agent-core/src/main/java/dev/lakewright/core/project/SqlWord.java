package dev.lakewright.core.project;

/**
 * A token of SQL as the engine's lexer sees it; white space and comments are none.
 *
 * @param text as written, quotes included
 * @param start offset of its first character in the text that was split
 */
public record SqlWord(Kind kind, String text, int start) {
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

  /** Return true for what may name something. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  /** Return a name or a string without its quotes, doubled ones inside written once. */
  public String value() {
    if (kind == Kind.QUOTED_NAME || kind == Kind.STRING) {
      char quote = text.charAt(0);
      String inside = text.length() < 2 ? "" : text.substring(1, text.length() - 1);
      String one = String.valueOf(quote);
      return inside.replace(one + one, one);
    }
    return text;
  }

  /** Return true for a string in plain quotes, which {@link #value} reads. */
  public boolean isPlainString() {
    return kind == Kind.STRING && text.length() > 1 && text.charAt(0) == '\'';
  }
}
