package dev.lakewright.text.form.words;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.WindowFunction;
import dev.lakewright.text.form.schema.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says expressions of one query. For one sentence: ranges are said once. */
final class ExpressionWords implements Expression.Visitor<String> {
  private final Naming naming;
  private final Kinds kinds;
  private final QueryWords queries;
  private final Set<Expression> told = new HashSet<>();

  ExpressionWords(Naming naming, Kinds kinds, QueryWords queries) {
    this.naming = naming;
    this.kinds = kinds;
    this.queries = queries;
  }

  String of(Expression expression) {
    return expression.accept(this);
  }

  String list(List<Expression> expressions) {
    return expressions.stream().map(this::of).collect(Collectors.joining(", "));
  }

  @Override
  public String stored(Expression.Stored expression) {
    return naming.column(expression.field());
  }

  @Override
  public String all(Expression.All expression) {
    return expression
        .source()
        .map(source -> "all columns of " + naming.table(source))
        .orElseGet(naming::everything);
  }

  @Override
  public String constant(Expression.Constant expression) {
    return LiteralWords.of(expression.value());
  }

  @Override
  public String aggregated(Expression.Aggregated expression) {
    Optional<Expression> operand = expression.operand();
    if (operand.isEmpty()) {
      return "number of " + naming.rows();
    }
    String different = expression.distinct() ? "different " : "";
    String words = different + of(operand.get());
    TypeKind kind = kinds.of(operand.get()).orElse(TypeKind.OTHER);
    return switch (expression.function()) {
      case COUNT -> "number of " + words + " values";
      case SUM -> "sum of " + words;
      case AVG -> "average of " + words;
      case MEDIAN -> "median of " + words;
      case MIN -> extreme(kind, "least ", "earliest ", "alphabetically first ") + words;
      case MAX -> extreme(kind, "greatest ", "latest ", "alphabetically last ") + words;
    };
  }

  private static String extreme(TypeKind kind, String number, String time, String text) {
    return kind.isTemporal() ? time : kind == TypeKind.TEXT ? text : number;
  }

  @Override
  public String calculated(Expression.Calculated expression) {
    String sign =
        switch (expression.operation()) {
          case PLUS -> " plus ";
          case MINUS -> " minus ";
          case TIMES -> " times ";
          case DIVIDED_BY -> " divided by ";
        };
    return operand(expression.left()) + sign + operand(expression.right());
  }

  private String operand(Expression expression) {
    String words = of(expression);
    return expression instanceof Expression.Calculated ? "(" + words + ")" : words;
  }

  @Override
  public String part(Expression.Part expression) {
    String part = expression.part().name().toLowerCase(Locale.ROOT);
    return part + " of " + operand(expression.operand());
  }

  /** Say the ranges themselves the first time. */
  @Override
  public String bucket(Expression.Bucket expression) {
    String words = "range of " + operand(expression.operand());
    return told.add(expression)
        ? words + " (" + String.join(", ", expression.labels()) + ")"
        : words;
  }

  @Override
  public String share(Expression.Share expression) {
    return of(expression.measure()) + " in percent of the total";
  }

  @Override
  public String percentOf(Expression.PercentOf expression) {
    return of(expression.part()) + " in percent of all (" + queries.of(expression.whole()) + ")";
  }

  @Override
  public String windowed(Expression.Windowed expression) {
    String operand = of(expression.operand());
    String words =
        switch (expression.function()) {
          case RUNNING_TOTAL -> "running total of " + operand;
          case RANK -> "rank by " + operand;
          case PREVIOUS -> operand + " of the row before";
        };
    List<String> parts = new ArrayList<>();
    if (!expression.partition().isEmpty()) {
      parts.add("within each " + join(expression.partition()));
    }
    boolean byOperand =
        expression.function() == WindowFunction.RANK && expression.order().isEmpty();
    if (byOperand) {
      parts.add("highest first");
    }
    if (!expression.order().isEmpty()) {
      parts.add("in order of " + order(expression.order()));
    }
    return parts.isEmpty() ? words : words + " (" + String.join(", ", parts) + ")";
  }

  private String join(List<Expression> expressions) {
    return expressions.stream().map(this::of).collect(Collectors.joining(" and "));
  }

  private String order(List<Sort> order) {
    OrderWords words = new OrderWords(this, kinds);
    return order.stream()
        .map(sort -> of(sort.key()) + ", " + words.direction(sort))
        .collect(Collectors.joining(", then "));
  }

  @Override
  public String nested(Expression.Nested expression) {
    Query query = expression.query();
    return isWholeTable(query)
        ? "the " + queries.of(query) + " over all rows"
        : "(" + queries.of(query) + ")";
  }

  /** Return whether a query is one figure over all rows of one table. */
  private static boolean isWholeTable(Query query) {
    return query.select().size() == 1
        && query.select().get(0) instanceof Expression.Aggregated it
        && it.operand().isPresent()
        && query.equals(Query.of(query.select()));
  }
}
