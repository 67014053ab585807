package dev.lakewright.text.form.sql;

/**
 * A token of SQL.
 *
 * @param text the name or text without its quotes; symbols without blanks inside
 * @param position of its first character in the statement, from 0
 */
record Token(Kind kind, String text, int position) {
  enum Kind {
    /** A bare name or keyword. */
    WORD,
    /** A name in double quotes, backquotes or brackets; SQLite lets it be a text as well. */
    QUOTED,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
