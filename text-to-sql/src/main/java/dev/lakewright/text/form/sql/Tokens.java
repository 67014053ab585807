package dev.lakewright.text.form.sql;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A place in a list of tokens. Mutable; one statement, one thread. */
final class Tokens {
  private final List<Token> all;
  private int at;

  Tokens(List<Token> all) {
    this.all = all;
  }

  Token next() {
    return ahead(0);
  }

  /** Return the token {@code distance} after the next one; the end where there is none. */
  Token ahead(int distance) {
    return all.get(Math.min(at + distance, all.size() - 1));
  }

  Token take() {
    Token token = next();
    at++;
    return token;
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  /** Take the words if all of them come next, one after the other. */
  boolean accept(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!ahead(i).isWord(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  boolean acceptSymbol(String symbol) {
    boolean found = next().isSymbol(symbol);
    at += found ? 1 : 0;
    return found;
  }

  boolean isAnyWord(String... words) {
    return Arrays.stream(words).anyMatch(next()::isWord);
  }

  /** Return whether a call of the function comes next. */
  boolean isCall(String function) {
    return next().isWord(function) && ahead(1).isSymbol("(");
  }

  void expect(String word) throws UnreadableException {
    if (!accept(word)) {
      throw unreadable(word + " is expected");
    }
  }

  void expectSymbol(String symbol) throws UnreadableException {
    if (!acceptSymbol(symbol)) {
      throw unreadable(symbol + " is expected");
    }
  }

  Token expectName() throws UnreadableException {
    if (!next().isName()) {
      throw unreadable("a name is expected");
    }
    return take();
  }

  /** Go to the keyword of this query's own level. */
  void skipTo(String word) throws UnreadableException {
    skipWhile(token -> !token.isWord(word));
    if (!next().isWord(word)) {
      throw unreadable(word + " is expected");
    }
  }

  /** Go on while tokens of this level are of a kind, at most to the parenthesis that ends it. */
  void skipWhile(Predicate<Token> wanted) {
    int depth = 0;
    while (next().kind() != Token.Kind.END && (depth > 0 || wanted.test(next()))) {
      depth += next().isSymbol("(") ? 1 : next().isSymbol(")") ? -1 : 0;
      if (depth < 0) {
        return;
      }
      at++;
    }
  }

  UnreadableException unreadable(String reason) {
    return new UnreadableException(reason, next().position());
  }
}
