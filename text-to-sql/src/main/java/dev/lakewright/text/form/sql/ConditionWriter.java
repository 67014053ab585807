package dev.lakewright.text.form.sql;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.text.form.Condition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes conditions over one FROM. */
final class ConditionWriter implements Condition.Visitor<String> {
  private static final String ALWAYS = "1 = 1";
  private static final String NEVER = "1 = 0";

  private final ExpressionWriter expressions;
  private final QueryWriter queries;

  ConditionWriter(ExpressionWriter expressions, QueryWriter queries) {
    this.expressions = expressions;
    this.queries = queries;
  }

  /** Write conditions that hold together. */
  String all(List<Condition> conditions) {
    return conditions.stream().map(it -> it.accept(this)).collect(Collectors.joining(" AND "));
  }

  @Override
  public String compare(Condition.Compare it) {
    return expressions.write(it.left())
        + " "
        + it.operator().sql()
        + " "
        + expressions.write(it.right());
  }

  @Override
  public String between(Condition.Between it) {
    return expressions.write(it.operand())
        + (it.negated() ? " NOT BETWEEN " : " BETWEEN ")
        + expressions.write(it.low())
        + " AND "
        + expressions.write(it.high());
  }

  @Override
  public String among(Condition.Among it) {
    if (it.values().isEmpty()) {
      return it.negated() ? ALWAYS : NEVER;
    }
    String values = it.values().stream().map(Spelling::of).collect(Collectors.joining(", "));
    return expressions.write(it.operand()) + in(it.negated()) + "(" + values + ")";
  }

  @Override
  public String member(Condition.Member it) {
    String query = it.negated() ? queries.withoutNulls(it.query()) : queries.write(it.query());
    return expressions.write(it.operand()) + in(it.negated()) + "(" + query + ")";
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
