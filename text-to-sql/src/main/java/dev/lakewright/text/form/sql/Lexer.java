package dev.lakewright.text.form.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits SQL into tokens; comparisons may be written with a blank inside, as Spider has them. */
final class Lexer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<blank>\\s+|--[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<text>'(?:[^']|'')*')"
              + "|(?<quoted>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\])"
              + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*)"
              + "|(?<symbol>[<>!=]\\s*=|<\\s*>|[-+*/(),.;=<>])");

  /** Parentheses within each other that are still read; what reads them calls itself. */
  private static final int DEEPEST = 100;

  private static final int MOST_TOKENS = 5000;

  private Lexer() {}

  /** Return the tokens, last one that stands for the end. */
  static List<Token> tokens(String sql) throws UnreadableException {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    int at = 0;
    int depth = 0;
    while (at < sql.length()) {
      matcher.region(at, sql.length());
      if (!matcher.lookingAt()) {
        throw new UnreadableException("unknown character '" + sql.charAt(at) + "'", at);
      }
      if (matcher.group("blank") == null) {
        Token token = token(matcher, at);
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        tokens.add(token);
      }
      if (depth > DEEPEST || tokens.size() > MOST_TOKENS) {
        throw new UnreadableException("the statement is too long", at);
      }
      at = matcher.end();
    }
    tokens.add(new Token(Token.Kind.END, "", sql.length()));
    return tokens;
  }

  private static Token token(Matcher matcher, int at) {
    String all = matcher.group();
    if (matcher.group("text") != null) {
      return new Token(Token.Kind.TEXT, inside(all), at);
    }
    if (matcher.group("quoted") != null) {
      return new Token(Token.Kind.QUOTED, inside(all), at);
    }
    if (matcher.group("number") != null) {
      return new Token(Token.Kind.NUMBER, all, at);
    }
    if (matcher.group("word") != null) {
      return new Token(Token.Kind.WORD, all, at);
    }
    return new Token(Token.Kind.SYMBOL, all.replaceAll("\\s", ""), at);
  }

  private static String inside(String token) {
    String quote = token.substring(token.length() - 1);
    return token.substring(1, token.length() - 1).replace(quote + quote, quote);
  }
}
