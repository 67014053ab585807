package dev.lakewright.text.form.sql;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.text.form.Arithmetic;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.WindowFunction;
import dev.lakewright.text.form.schema.Kinds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes expressions over one FROM. */
final class ExpressionWriter implements Expression.Visitor<String> {
  private final Columns columns;
  private final Kinds kinds;
  private final QueryWriter queries;

  ExpressionWriter(Columns columns, Kinds kinds, QueryWriter queries) {
    this.columns = columns;
    this.kinds = kinds;
    this.queries = queries;
  }

  String write(Expression expression) {
    return expression.accept(this);
  }

  String list(List<Expression> expressions) {
    return expressions.stream().map(this::write).collect(Collectors.joining(", "));
  }

  /** Write as a text: values of other types are cast. */
  String text(Expression expression) {
    boolean other = kinds.of(expression).isPresent() && !kinds.isText(expression);
    return cast(write(expression), other ? Optional.of("VARCHAR") : Optional.empty());
  }

  /** Write as a number: texts are cast. */
  String number(Expression expression) {
    return cast(
        write(expression), kinds.isText(expression) ? Optional.of("DOUBLE") : Optional.empty());
  }

  static String cast(String expression, Optional<String> type) {
    return type.map(it -> "CAST(" + expression + " AS " + it + ")").orElse(expression);
  }

  /** Write sort keys, as they are. */
  String order(List<Sort> order) {
    return order.stream()
        .map(sort -> write(sort.key()) + direction(sort))
        .collect(Collectors.joining(", "));
  }

  static String direction(Sort sort) {
    return sort.descending() ? " DESC" : "";
  }

  @Override
  public String stored(Expression.Stored expression) {
    return columns.name(expression.field());
  }

  @Override
  public String all(Expression.All expression) {
    return expression.source().map(columns::all).orElse("*");
  }

  @Override
  public String constant(Expression.Constant expression) {
    return Spelling.of(expression.value());
  }

  @Override
  public String aggregated(Expression.Aggregated expression) {
    boolean numeric =
        switch (expression.function()) {
          case SUM, AVG, MEDIAN -> true;
          case COUNT, MIN, MAX -> false;
        };
    return expression.function().name().toLowerCase(Locale.ROOT)
        + "("
        + (expression.distinct() ? "DISTINCT " : "")
        + expression.operand().map(it -> numeric ? number(it) : write(it)).orElse("*")
        + ")";
  }

  @Override
  public String calculated(Expression.Calculated expression) {
    String left = operand(expression, expression.left(), false);
    String right = operand(expression, expression.right(), true);
    return switch (expression.operation()) {
      case PLUS -> left + " + " + right;
      case MINUS -> left + " - " + right;
      case TIMES -> left + " * " + right;
      case DIVIDED_BY -> "1.0 * " + left + " / " + right;
    };
  }

  private String operand(Expression.Calculated whole, Expression part, boolean right) {
    String text = number(part);
    if (!(part instanceof Expression.Calculated it)) {
      return part instanceof Expression.Share || part instanceof Expression.PercentOf
          ? "(" + text + ")"
          : text;
    }
    boolean sum = isSum(whole.operation());
    boolean bare =
        !right && (sum || whole.operation() == Arithmetic.TIMES) && isSum(it.operation()) == sum;
    return bare || (!right && sum) ? text : "(" + text + ")";
  }

  private static boolean isSum(Arithmetic operation) {
    return operation == Arithmetic.PLUS || operation == Arithmetic.MINUS;
  }

  @Override
  public String part(Expression.Part expression) {
    String function =
        expression.part() == DatePart.WEEKDAY
            ? "dayname"
            : expression.part().name().toLowerCase(Locale.ROOT);
    return function + "(" + moment(expression.operand()) + ")";
  }

  /** Write as a date or time: texts are cast. */
  String moment(Expression expression) {
    return cast(
        write(expression), kinds.isText(expression) ? Optional.of("TIMESTAMP") : Optional.empty());
  }

  @Override
  public String bucket(Expression.Bucket expression) {
    String operand = number(expression.operand());
    List<String> bounds =
        expression.bounds().stream().distinct().sorted().map(BigDecimal::toPlainString).toList();
    List<String> labels = expression.labels().stream().map(Identifier::literal).toList();
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      cases.add(operand + " < " + bounds.get(i) + " THEN " + labels.get(i));
    }
    cases.add(operand + " IS NOT NULL THEN " + labels.get(bounds.size()));
    return "CASE WHEN " + String.join(" WHEN ", cases) + " END";
  }

  @Override
  public String share(Expression.Share expression) {
    String measure = write(expression.measure());
    return "100.0 * " + measure + " / sum(" + measure + ") OVER ()";
  }

  @Override
  public String percentOf(Expression.PercentOf expression) {
    String whole = queries.write(expression.whole(), Purpose.PART);
    return "100.0 * " + write(expression.part()) + " / (" + whole + ")";
  }

  @Override
  public String windowed(Expression.Windowed expression) {
    String function =
        switch (expression.function()) {
          case RUNNING_TOTAL -> "sum(" + number(expression.operand()) + ")";
          case RANK -> "rank()";
          case PREVIOUS -> "lag(" + write(expression.operand()) + ")";
        };
    List<Sort> order =
        expression.order().isEmpty() && expression.function() == WindowFunction.RANK
            ? List.of(new Sort(expression.operand(), true))
            : expression.order();
    List<String> window = new ArrayList<>();
    if (!expression.partition().isEmpty()) {
      window.add("PARTITION BY " + list(expression.partition()));
    }
    if (!order.isEmpty()) {
      window.add("ORDER BY " + order(order));
    }
    return function + " OVER (" + String.join(" ", window) + ")";
  }

  @Override
  public String nested(Expression.Nested expression) {
    return "(" + queries.write(expression.query(), Purpose.PART) + ")";
  }
}
