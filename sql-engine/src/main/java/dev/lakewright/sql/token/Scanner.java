package dev.lakewright.sql.token;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into tokens as the lexers of DuckDB and PostgreSQL do, or as a lexis says. */
final class Scanner {
  private final String source;
  private final Lexis lexis;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int depth;
  private int deepest;

  Scanner(String source, Lexis lexis) {
    this.source = source;
    this.lexis = lexis;
  }

  Tokens scan() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (Letters.isSpace(c)) {
        at++;
      } else if (isLineComment(c)) {
        at = endOfLine();
      } else if (source.startsWith("/*", at) && !isRun()) {
        at = endOfComment();
      } else {
        token(c);
      }
    }
    return new Tokens(source, tokens, deepest);
  }

  private boolean isLineComment(char c) {
    boolean dashes = source.startsWith("--", at);
    if (!lexis.hashes()) {
      return dashes;
    }
    boolean spaced = at + 2 >= source.length() || Character.isWhitespace(source.charAt(at + 2));
    return c == '#' || (dashes && spaced);
  }

  /** What looks like a comment and is none. */
  private boolean isRun() {
    return lexis.hashes() && source.startsWith("/*!", at);
  }

  private void token(char c) {
    if (c == '\'') {
      add(Token.Kind.STRING, closingText(c));
    } else if (c == '"') {
      add(
          lexis.quotedTexts() ? Token.Kind.STRING : Token.Kind.QUOTED_NAME,
          lexis.quotedTexts() ? closingText(c) : closing(c, at + 1));
    } else if (c == '`') {
      add(Token.Kind.QUOTED_NAME, closing(c, at + 1));
    } else if (c == '$' && dollarTag() > 0) {
      add(Token.Kind.STRING, endOfDollarQuote(dollarTag()));
    } else if (Letters.isFirst(c)) {
      word();
    } else if (Character.isDigit(c)) {
      add(Token.Kind.NUMBER, endOfNumber());
    } else {
      symbol(c);
    }
  }

  private int closingText(char quote) {
    return lexis.backslashes() ? closingEscaped(quote, at + 1) : closing(quote, at + 1);
  }

  private void word() {
    int end = endOfWord(at);
    boolean escaped =
        end == at + 1
            && end < source.length()
            && source.charAt(end) == '\''
            && "eExXbB".indexOf(source.charAt(at)) >= 0;
    if (escaped) {
      boolean backslash = "eE".indexOf(source.charAt(at)) >= 0;
      add(Token.Kind.STRING, backslash ? closingEscaped('\'', end + 1) : closing('\'', end + 1));
    } else {
      add(Token.Kind.WORD, end);
    }
  }

  private void symbol(char c) {
    if (c == ')' || c == ']' || c == '}') {
      depth = Math.max(0, depth - 1);
    }
    add(Token.Kind.SYMBOL, at + Character.charCount(source.codePointAt(at)));
    if (c == '(' || c == '[' || c == '{') {
      depth++;
      deepest = Math.max(deepest, depth);
    }
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, source.substring(at, end), at, depth));
    at = end;
  }

  /** What looks like a number of another base is swallowed whole, as is all of it elsewhere. */
  private int endOfNumber() {
    Numbers numbers = new Numbers(source);
    return lexis.numbersRunOn() || numbers.isBased(at) ? endOfWord(at) : numbers.end(at);
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < source.length() && Letters.isPart(source.charAt(end))) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  private int closing(char quote, int from) {
    int end = from;
    while (end < source.length()) {
      if (source.charAt(end) == quote) {
        if (end + 1 < source.length() && source.charAt(end + 1) == quote) {
          end++;
        } else {
          return end + 1;
        }
      }
      end++;
    }
    return source.length();
  }

  private int closingEscaped(char quote, int from) {
    for (int end = from; end < source.length(); end++) {
      char c = source.charAt(end);
      boolean doubled = c == quote && end + 1 < source.length() && source.charAt(end + 1) == quote;
      if (c == '\\' || doubled) {
        end++;
      } else if (c == quote) {
        return end + 1;
      }
    }
    return source.length();
  }

  /** Return the length of {@code $tag$} at this place, or 0. */
  private int dollarTag() {
    if (lexis.backslashes()) {
      return 0;
    }
    int end = at + 1;
    while (end < source.length() && isTagPart(source.charAt(end))) {
      end++;
    }
    boolean closed = end < source.length() && source.charAt(end) == '$';
    boolean digitFirst = end > at + 1 && Character.isDigit(source.charAt(at + 1));
    return closed && !digitFirst ? end - at + 1 : 0;
  }

  /** Beyond ASCII the engine takes any byte. */
  private static boolean isTagPart(char c) {
    return Letters.isBeyondAscii(c) || Character.isLetterOrDigit(c) || c == '_';
  }

  private int endOfDollarQuote(int tag) {
    String mark = source.substring(at, at + tag);
    int end = source.indexOf(mark, at + tag);
    return end < 0 ? source.length() : end + tag;
  }

  private int endOfLine() {
    int end = at;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return Math.min(end + 1, source.length());
  }

  private int endOfComment() {
    int open = 0;
    int end = at;
    while (end < source.length()) {
      if (source.startsWith("/*", end)) {
        open++;
        end += 2;
      } else if (source.startsWith("*/", end)) {
        open--;
        end += 2;
        if (open == 0) {
          return end;
        }
      } else {
        end++;
      }
    }
    return source.length();
  }
}
