package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what follows IN and LIKE. */
final class MemberParser {
  private final Tokens tokens;
  private final Scope scope;
  private final ExpressionParser expressions;
  private final QueryParser queries;

  MemberParser(Tokens tokens, Scope scope, ExpressionParser expressions, QueryParser queries) {
    this.tokens = tokens;
    this.scope = scope;
    this.expressions = expressions;
    this.queries = queries;
  }

  /** Read a list or a query in parentheses. */
  Condition in(Expression operand, boolean negated) throws UnreadableException {
    tokens.expectSymbol("(");
    Condition condition;
    if (tokens.next().isWord("SELECT")) {
      Query query = queries.query(Optional.of(scope));
      condition =
          new Condition.Member(operand, negated ? NullFilter.without(query) : query, negated);
    } else {
      condition = new Condition.Among(operand, constants(), negated);
    }
    tokens.expectSymbol(")");
    return condition;
  }

  private List<Literal> constants() throws UnreadableException {
    List<Literal> values = new ArrayList<>();
    do {
      if (expressions.sum() instanceof Expression.Constant it) {
        values.add(it.value());
      } else {
        throw tokens.unreadable("IN holds more than constants");
      }
    } while (tokens.acceptSymbol(","));
    return values;
  }

  /** Read a pattern, from LIKE on. */
  Condition like(Expression operand, boolean negated) throws UnreadableException {
    tokens.expect("LIKE");
    Token pattern = tokens.next();
    if (pattern.kind() != Token.Kind.TEXT && pattern.kind() != Token.Kind.QUOTED) {
      throw tokens.unreadable("the pattern is no constant");
    }
    tokens.take();
    String escaped =
        tokens.accept("ESCAPE")
            ? escaped(pattern.text(), escape())
            : pattern.text().replace("!", "!!");
    return new Condition.Like(operand, escaped, negated);
  }

  private char escape() throws UnreadableException {
    Token token = tokens.next();
    if (token.kind() != Token.Kind.TEXT || token.text().length() != 1) {
      throw tokens.unreadable("ESCAPE takes one character");
    }
    return tokens.take().text().charAt(0);
  }

  /** Return the pattern with {@code !} as its escape character. */
  private static String escaped(String pattern, char escape) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char at = pattern.charAt(i);
      boolean literal = at == escape && i + 1 < pattern.length();
      char meant = literal ? pattern.charAt(++i) : at;
      boolean special = meant == '!' || (literal && (meant == '%' || meant == '_'));
      out.append(special ? "!" : "").append(meant);
    }
    return out.toString();
  }
}
