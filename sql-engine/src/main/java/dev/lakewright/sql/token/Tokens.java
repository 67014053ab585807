package dev.lakewright.sql.token;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a text, without white space and comments. Never fails: what is not closed runs to
 * the end of the text, and the parsers after this one say what is wrong with it.
 *
 * @param deepest greatest nesting of parentheses, brackets and braces
 */
public record Tokens(String source, List<Token> list, int deepest) {
  /** The longest text that is read, in characters. */
  public static final int LONGEST = 200_000;

  /** The deepest nesting that is read. */
  public static final int DEEPEST = 100;

  /** The most tokens that are read. */
  public static final int MOST = 20_000;

  public Tokens {
    list = List.copyOf(list);
  }

  public static Tokens of(String source) {
    return of(source, Lexis.DUCKDB);
  }

  public static Tokens of(String source, Lexis lexis) {
    return new Scanner(source, lexis).scan();
  }

  /** Return true for what is not too long, too deep or too many to be read. */
  public boolean isBearable() {
    return source.length() <= LONGEST && deepest <= DEEPEST && list.size() <= MOST;
  }

  /** Return the statements between semicolons, without empty ones. */
  public List<List<Token>> statements() {
    List<List<Token>> statements = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    for (Token token : list) {
      if (token.isSymbol(";")) {
        if (!current.isEmpty()) {
          statements.add(List.copyOf(current));
          current.clear();
        }
      } else {
        current.add(token);
      }
    }
    if (!current.isEmpty()) {
      statements.add(List.copyOf(current));
    }
    return statements;
  }
}
