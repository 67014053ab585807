package dev.lakewright.text.form.sql;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.schema.Kinds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes conditions over one FROM. */
final class ConditionWriter implements Condition.Visitor<String> {
  private static final String ALWAYS = "1 = 1";
  private static final String NEVER = "1 = 0";

  private final ExpressionWriter expressions;
  private final Kinds kinds;
  private final QueryWriter queries;

  ConditionWriter(ExpressionWriter expressions, Kinds kinds, QueryWriter queries) {
    this.expressions = expressions;
    this.kinds = kinds;
    this.queries = queries;
  }

  /** Write conditions that hold together. */
  String all(List<Condition> conditions) {
    return conditions.stream().map(it -> it.accept(this)).collect(Collectors.joining(" AND "));
  }

  /** Write a value so that it can be compared with another. */
  private String fitted(Expression own, Expression other, boolean ordered) {
    return ExpressionWriter.cast(
        expressions.write(own), Kinds.cast(kinds.of(own), kinds.of(other), ordered));
  }

  @Override
  public String compare(Condition.Compare it) {
    boolean ordered = it.operator() != Operator.EQUAL && it.operator() != Operator.NOT_EQUAL;
    return fitted(it.left(), it.right(), ordered)
        + " "
        + it.operator().sql()
        + " "
        + fitted(it.right(), it.left(), ordered);
  }

  @Override
  public String between(Condition.Between it) {
    Expression bound = kinds.of(it.low()).isPresent() ? it.low() : it.high();
    return fitted(it.operand(), bound, true)
        + (it.negated() ? " NOT BETWEEN " : " BETWEEN ")
        + fitted(it.low(), it.operand(), true)
        + " AND "
        + fitted(it.high(), it.operand(), true);
  }

  @Override
  public String among(Condition.Among it) {
    if (it.values().isEmpty()) {
      return it.negated() ? ALWAYS : NEVER;
    }
    String values =
        it.values().stream()
            .map(value -> fitted(constant(value), it.operand(), false))
            .collect(Collectors.joining(", "));
    return expressions.write(it.operand()) + in(it.negated()) + "(" + values + ")";
  }

  private static Expression constant(Literal value) {
    return new Expression.Constant(value);
  }

  @Override
  public String member(Condition.Member it) {
    Expression.Nested inner = new Expression.Nested(it.query());
    Optional<TypeKind> shown = kinds.of(inner);
    Optional<String> cast = Kinds.cast(shown, kinds.of(it.operand()), false);
    String query = queries.write(it.query(), new Purpose(false, it.negated(), cast));
    return fitted(it.operand(), inner, false) + in(it.negated()) + "(" + query + ")";
  }

  private static String in(boolean negated) {
    return negated ? " NOT IN " : " IN ";
  }

  @Override
  public String like(Condition.Like it) {
    String pattern = it.pattern().toLowerCase(Locale.ROOT);
    return "lower("
        + expressions.text(it.operand())
        + (it.negated() ? ") NOT LIKE " : ") LIKE ")
        + Identifier.literal(pattern)
        + (pattern.contains("!") ? " ESCAPE '!'" : "");
  }

  @Override
  public String missing(Condition.Missing it) {
    return expressions.write(it.operand()) + (it.negated() ? " IS NOT NULL" : " IS NULL");
  }

  @Override
  public String allOf(Condition.AllOf it) {
    return joined(it.parts(), " AND ", ALWAYS);
  }

  @Override
  public String anyOf(Condition.AnyOf it) {
    return joined(it.parts(), " OR ", NEVER);
  }

  private String joined(List<Condition> parts, String word, String none) {
    if (parts.isEmpty()) {
      return none;
    }
    String all = parts.stream().map(it -> it.accept(this)).collect(Collectors.joining(word));
    return parts.size() == 1 ? all : "(" + all + ")";
  }
}
