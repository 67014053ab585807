package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads conditions in the scope of one SELECT. */
final class ConditionParser {
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "=", Operator.EQUAL,
          "==", Operator.EQUAL,
          "<>", Operator.NOT_EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          ">", Operator.GREATER,
          ">=", Operator.AT_LEAST);
  private static final Set<String> AFTER_EXPRESSION =
      Set.of("=", "==", "<>", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/");

  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final MemberParser members;

  ConditionParser(Tokens tokens, ExpressionParser expressions, MemberParser members) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.members = members;
  }

  /** Read conditions that hold together. */
  List<Condition> conditions() throws UnreadableException {
    Condition all = disjunction();
    return all instanceof Condition.AllOf it ? it.parts() : List.of(all);
  }

  private Condition disjunction() throws UnreadableException {
    List<Condition> parts = new ArrayList<>();
    do {
      Condition part = conjunction();
      parts.addAll(part instanceof Condition.AnyOf it ? it.parts() : List.of(part));
    } while (tokens.accept("OR"));
    return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(parts);
  }

  private Condition conjunction() throws UnreadableException {
    List<Condition> parts = new ArrayList<>();
    do {
      Condition part = predicate();
      parts.addAll(part instanceof Condition.AllOf it ? it.parts() : List.of(part));
    } while (tokens.accept("AND"));
    return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
  }

  private Condition predicate() throws UnreadableException {
    if (tokens.accept("NOT")) {
      return predicate().accept(new Negation());
    }
    if (tokens.next().isSymbol("(") && !isExpression()) {
      tokens.expectSymbol("(");
      Condition inside = disjunction();
      tokens.expectSymbol(")");
      return inside;
    }
    if (tokens.isCall("LOWER")) {
      return members.like(folded(), tokens.accept("NOT"));
    }
    return tested(expressions.sum());
  }

  /** Return whether the parenthesis that comes next is closed before an operator. */
  private boolean isExpression() {
    int depth = 0;
    int at = 0;
    do {
      Token token = tokens.ahead(at);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      at++;
    } while (depth > 0 && tokens.ahead(at).kind() != Token.Kind.END);
    Token after = tokens.ahead(at);
    return (after.kind() == Token.Kind.SYMBOL && AFTER_EXPRESSION.contains(after.text()))
        || List.of("IN", "LIKE", "BETWEEN", "IS", "NOT").stream().anyMatch(after::isWord);
  }

  private Expression folded() throws UnreadableException {
    tokens.take();
    tokens.expectSymbol("(");
    Expression operand = expressions.sum();
    tokens.expectSymbol(")");
    return operand;
  }

  private Condition tested(Expression operand) throws UnreadableException {
    if (tokens.accept("IS")) {
      boolean present = tokens.accept("NOT");
      tokens.expect("NULL");
      return new Condition.Missing(operand, present);
    }
    boolean negated = tokens.accept("NOT");
    if (tokens.accept("BETWEEN")) {
      Expression low = expressions.sum();
      tokens.expect("AND");
      return new Condition.Between(operand, low, expressions.sum(), negated);
    }
    if (tokens.accept("IN")) {
      return members.in(operand, negated);
    }
    return negated || tokens.next().isWord("LIKE")
        ? members.like(operand, negated)
        : compared(operand);
  }

  private Condition compared(Expression left) throws UnreadableException {
    Operator operator =
        tokens.next().kind() == Token.Kind.SYMBOL ? OPERATORS.get(tokens.next().text()) : null;
    if (operator == null) {
      throw tokens.unreadable("a comparison is expected");
    }
    tokens.take();
    Expression right = expressions.sum();
    boolean turns = left instanceof Expression.Constant && !(right instanceof Expression.Constant);
    return turns
        ? new Condition.Compare(right, operator.turned(), left)
        : new Condition.Compare(left, operator, right);
  }
}
