package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Arithmetic;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads expressions in the scope of one SELECT. */
final class ExpressionParser {
  private static final Map<String, Aggregate> AGGREGATES =
      Map.of(
          "count", Aggregate.COUNT,
          "sum", Aggregate.SUM,
          "avg", Aggregate.AVG,
          "min", Aggregate.MIN,
          "max", Aggregate.MAX,
          "median", Aggregate.MEDIAN);
  private static final Map<String, DatePart> PARTS =
      Map.of(
          "year", DatePart.YEAR,
          "quarter", DatePart.QUARTER,
          "month", DatePart.MONTH,
          "week", DatePart.WEEK,
          "day", DatePart.DAY,
          "dayname", DatePart.WEEKDAY,
          "hour", DatePart.HOUR);
  private static final Set<String> FITTING =
      Set.of("VARCHAR", "TEXT", "DOUBLE", "REAL", "FLOAT", "TIMESTAMP");
  private static final Expression ONE = new Expression.Constant(new Literal.Figure(BigDecimal.ONE));

  private final Tokens tokens;
  private final Scope scope;
  private final QueryParser queries;
  private final ColumnParser columns;

  ExpressionParser(Tokens tokens, Scope scope, QueryParser queries, ColumnParser columns) {
    this.tokens = tokens;
    this.scope = scope;
    this.queries = queries;
    this.columns = columns;
  }

  Expression sum() throws UnreadableException {
    Expression left = product();
    while (tokens.next().isSymbol("+") || tokens.next().isSymbol("-")) {
      boolean plus = tokens.take().isSymbol("+");
      Arithmetic operation = plus ? Arithmetic.PLUS : Arithmetic.MINUS;
      left = new Expression.Calculated(operation, left, product());
    }
    return left;
  }

  private Expression product() throws UnreadableException {
    Expression left = factor();
    while (tokens.next().isSymbol("*") || tokens.next().isSymbol("/")) {
      boolean times = tokens.take().isSymbol("*");
      Expression right = factor();
      left =
          times
              ? new Expression.Calculated(Arithmetic.TIMES, left, right)
              : new Expression.Calculated(Arithmetic.DIVIDED_BY, dividend(left), right);
    }
    return left;
  }

  /** Take out the factor that only makes a division exact. */
  private static Expression dividend(Expression left) {
    return left instanceof Expression.Calculated it
            && it.operation() == Arithmetic.TIMES
            && it.left().equals(ONE)
        ? it.right()
        : left;
  }

  private Expression factor() throws UnreadableException {
    if (!tokens.acceptSymbol("-")) {
      return primary();
    }
    if (tokens.next().kind() == Token.Kind.NUMBER) {
      return figure(number().negate());
    }
    return new Expression.Calculated(Arithmetic.MINUS, figure(BigDecimal.ZERO), factor());
  }

  private Expression primary() throws UnreadableException {
    return switch (tokens.next().kind()) {
      case NUMBER -> figure(number());
      case TEXT -> text();
      case SYMBOL -> parenthesis();
      case WORD -> tokens.ahead(1).isSymbol("(") ? call() : word();
      case QUOTED -> columns.column();
      case END -> throw tokens.unreadable("the statement ends early");
    };
  }

  private BigDecimal number() throws UnreadableException {
    String text = tokens.next().text();
    try {
      BigDecimal number = new BigDecimal(text);
      tokens.take();
      return number;
    } catch (NumberFormatException tooLong) {
      throw tokens.unreadable("no number: " + text);
    }
  }

  private static Expression figure(BigDecimal number) {
    return new Expression.Constant(new Literal.Figure(number));
  }

  private Expression text() {
    return new Expression.Constant(new Literal.Text(tokens.take().text()));
  }

  private Expression parenthesis() throws UnreadableException {
    tokens.expectSymbol("(");
    Expression inside =
        tokens.next().isWord("SELECT")
            ? new Expression.Nested(queries.query(Optional.of(scope)))
            : sum();
    tokens.expectSymbol(")");
    return inside;
  }

  private Expression call() throws UnreadableException {
    String name = tokens.next().text().toLowerCase(Locale.ROOT);
    if (AGGREGATES.containsKey(name)) {
      tokens.take();
      return aggregate(AGGREGATES.get(name));
    }
    if (name.equals("cast")) {
      return cast();
    }
    if (PARTS.containsKey(name)) {
      tokens.take();
      tokens.expectSymbol("(");
      Expression operand = sum();
      tokens.expectSymbol(")");
      return new Expression.Part(PARTS.get(name), operand);
    }
    throw tokens.unreadable("function " + name + " fits no form");
  }

  private Expression aggregate(Aggregate function) throws UnreadableException {
    tokens.expectSymbol("(");
    boolean distinct = tokens.accept("DISTINCT");
    Optional<Expression> operand = tokens.acceptSymbol("*") ? Optional.empty() : Optional.of(sum());
    tokens.expectSymbol(")");
    if (tokens.next().isWord("OVER")) {
      throw tokens.unreadable("window functions are not read");
    }
    return new Expression.Aggregated(function, operand, distinct);
  }

  /** Read a cast to a type that only fits values to each other, which is no part of a form. */
  private Expression cast() throws UnreadableException {
    tokens.expect("CAST");
    tokens.expectSymbol("(");
    Expression inside = sum();
    tokens.expect("AS");
    if (!FITTING.contains(tokens.next().text().toUpperCase(Locale.ROOT))) {
      throw tokens.unreadable("a cast to " + tokens.next().text() + " fits no form");
    }
    tokens.take();
    tokens.expectSymbol(")");
    return inside;
  }

  private Expression word() throws UnreadableException {
    boolean date = tokens.next().isWord("DATE") && tokens.ahead(1).kind() == Token.Kind.TEXT;
    return date ? date() : columns.column();
  }

  private Expression date() throws UnreadableException {
    tokens.expect("DATE");
    try {
      LocalDate day = LocalDate.parse(tokens.next().text());
      tokens.take();
      return new Expression.Constant(new Literal.Date(day));
    } catch (DateTimeException notOne) {
      throw tokens.unreadable("no date: " + tokens.next().text());
    }
  }
}
