package dev.lakewright.text.form.words;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.schema.Kinds;
import java.util.List;
import java.util.stream.Collectors;

/** Says conditions of one query. */
final class ConditionWords implements Condition.Visitor<String> {
  private static final String ALWAYS = "always";
  private static final String NEVER = "never";

  private final ExpressionWords expressions;
  private final Kinds kinds;
  private final QueryWords queries;

  ConditionWords(ExpressionWords expressions, Kinds kinds, QueryWords queries) {
    this.expressions = expressions;
    this.kinds = kinds;
    this.queries = queries;
  }

  /** Say conditions that hold together. */
  String all(List<Condition> conditions) {
    return conditions.stream().map(it -> it.accept(this)).collect(Collectors.joining(" and "));
  }

  /** Say how many. */
  static String amount(Operator operator) {
    return switch (operator) {
      case EQUAL -> "exactly";
      case NOT_EQUAL -> "other than";
      case LESS -> "fewer than";
      case AT_MOST -> "at most";
      case GREATER -> "more than";
      case AT_LEAST -> "at least";
    };
  }

  @Override
  public String compare(Condition.Compare it) {
    boolean temporal = isTemporal(it.left()) || isTemporal(it.right());
    String verb =
        switch (it.operator()) {
          case EQUAL -> " is ";
          case NOT_EQUAL -> " is not ";
          case LESS -> temporal ? " is before " : " is below ";
          case AT_MOST -> temporal ? " is on or before " : " is at most ";
          case GREATER -> temporal ? " is after " : " is above ";
          case AT_LEAST -> temporal ? " is on or after " : " is at least ";
        };
    return expressions.of(it.left()) + verb + expressions.of(it.right());
  }

  private boolean isTemporal(Expression expression) {
    return kinds.of(expression).filter(TypeKind::isTemporal).isPresent();
  }

  @Override
  public String between(Condition.Between it) {
    return expressions.of(it.operand())
        + (it.negated() ? " is not from " : " is from ")
        + expressions.of(it.low())
        + " to "
        + expressions.of(it.high());
  }

  @Override
  public String among(Condition.Among it) {
    if (it.values().isEmpty()) {
      return it.negated() ? ALWAYS : NEVER;
    }
    String values =
        it.values().stream()
            .map(LiteralWords::of)
            .collect(Collectors.joining(it.negated() ? " nor " : " or "));
    String verb = it.negated() ? (it.values().size() == 1 ? " is not " : " is neither ") : " is ";
    return expressions.of(it.operand()) + verb + values;
  }

  @Override
  public String member(Condition.Member it) {
    return expressions.of(it.operand())
        + (it.negated() ? " is not among (" : " is among (")
        + queries.of(it.query())
        + ")";
  }

  @Override
  public String like(Condition.Like it) {
    return expressions.of(it.operand()) + PatternWords.of(it.pattern(), it.negated());
  }

  @Override
  public String missing(Condition.Missing it) {
    return expressions.of(it.operand()) + (it.negated() ? " has a value" : " has no value");
  }

  @Override
  public String allOf(Condition.AllOf it) {
    return it.parts().isEmpty() ? ALWAYS : joined(it.parts(), " and ");
  }

  @Override
  public String anyOf(Condition.AnyOf it) {
    return it.parts().isEmpty() ? NEVER : joined(it.parts(), " or ");
  }

  private String joined(List<Condition> parts, String word) {
    String words = parts.stream().map(it -> it.accept(this)).collect(Collectors.joining(word));
    return parts.size() == 1 ? words : "(" + words + ")";
  }
}
