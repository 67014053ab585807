package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.schema.JoinPlan;
import dev.lakewright.text.form.schema.Kinds;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one SELECT and its ORDER BY. */
final class SelectWriter {
  private static final String COUNT = "count";
  private static final String PERCENT = "percent";
  private static final List<Expression> ALL = List.of(new Expression.All(Optional.empty()));

  private final Query given;
  private final Query query;
  private final QueryWriter queries;
  private final Optional<String> from;
  private final ExpressionWriter expressions;
  private final ConditionWriter conditions;

  SelectWriter(Query given, SchemaNames tables, JoinGraph joins, QueryWriter queries) {
    this.given = given;
    this.query = BareColumns.least(given);
    this.queries = queries;
    Optional<JoinPlan> plan = JoinPlan.of(query, joins);
    Columns columns = new Columns(plan.map(JoinPlan::sources).orElse(List.of()));
    this.from = plan.map(new FromWriter(columns, tables)::write);
    Kinds kinds = new Kinds(tables);
    this.expressions = new ExpressionWriter(columns, kinds, queries);
    this.conditions = new ConditionWriter(expressions, kinds, queries);
  }

  /** Write all up to HAVING. */
  String select(Purpose purpose) {
    List<String> clauses = new ArrayList<>();
    clauses.add((query.distinct() ? "SELECT DISTINCT " : "SELECT ") + list(purpose));
    clauses.add("FROM " + from());
    List<Condition> where = new ArrayList<>(query.where());
    if (purpose.withoutNulls()) {
      NullFilter.condition(given).ifPresent(where::add);
    }
    if (!where.isEmpty()) {
      clauses.add("WHERE " + conditions.all(where));
    }
    if (!query.groupBy().isEmpty()) {
      clauses.add("GROUP BY " + expressions.list(query.groupBy()));
    }
    if (!query.having().isEmpty()) {
      clauses.add("HAVING " + conditions.all(query.having()));
    }
    return String.join(" ", clauses);
  }

  private String from() {
    return query
        .derived()
        .map(inner -> "(" + queries.write(inner, Purpose.PART) + ")")
        .or(() -> from)
        .orElse("");
  }

  private String list(Purpose purpose) {
    boolean one = query.select().size() == 1 && !(query.select().get(0) instanceof Expression.All);
    Optional<String> cast = one ? purpose.cast() : Optional.empty();
    return IntStream.range(0, query.select().size())
        .mapToObj(
            i ->
                ExpressionWriter.cast(expressions.write(query.select().get(i)), cast)
                    + alias(i, purpose))
        .collect(Collectors.joining(", "));
  }

  /** A column keeps its name if it is shown by way of an aggregate. */
  private String alias(int place, Purpose purpose) {
    Expression expression = given.select().get(place);
    Optional<String> figure = figure(expression).filter(it -> !isTaken(it));
    if (purpose.named() && figure.isPresent()) {
      return " AS \"" + figure.get() + '"';
    }
    boolean changed = !expression.equals(query.select().get(place));
    return changed && expression instanceof Expression.Stored it
        ? " AS " + Spelling.name(it.field().column())
        : "";
  }

  /** The name of a figure that engines would call by its syntax. */
  private static Optional<String> figure(Expression expression) {
    if (expression.equals(Expression.rows())) {
      return Optional.of(COUNT);
    }
    return expression instanceof Expression.PercentOf ? Optional.of(PERCENT) : Optional.empty();
  }

  /** Return whether a clause means a column by the name that a figure would get. */
  private boolean isTaken(String name) {
    return query.fields().stream().anyMatch(it -> it.column().equalsIgnoreCase(name));
  }

  /** Write the order of this SELECT alone; empty where there is none. */
  String order() {
    boolean showsAll = query.derived().isPresent() && query.select().equals(ALL);
    if (showsAll) {
      return orderByPlace(query.derived().get().select());
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < query.orderBy().size(); i++) {
      Sort sort = query.orderBy().get(i);
      int place = query.select().indexOf(sort.key());
      boolean bare = !sort.equals(given.orderBy().get(i));
      String key = bare && place >= 0 ? Integer.toString(place + 1) : key(sort.key());
      keys.add(key + ExpressionWriter.direction(sort));
    }
    return order(keys);
  }

  /** Write an order for all parts of a set operation of which this is the last. */
  String orderOfAll() {
    return orderByPlace(query.select());
  }

  private String orderByPlace(List<Expression> places) {
    List<String> keys = new ArrayList<>();
    for (Sort sort : query.orderBy()) {
      int place = places.indexOf(sort.key());
      String key = place < 0 ? key(sort.key()) : Integer.toString(place + 1);
      keys.add(key + ExpressionWriter.direction(sort));
    }
    return order(keys);
  }

  private static String order(List<String> keys) {
    return keys.isEmpty() ? "" : " ORDER BY " + String.join(", ", keys);
  }

  /** Write a sort key; groups named by words go by what the words stand for. */
  private String key(Expression key) {
    if (!query.groupBy().contains(key)) {
      return expressions.write(key);
    }
    if (key instanceof Expression.Bucket it) {
      return least(it.operand());
    }
    return key instanceof Expression.Part it && it.part() == DatePart.WEEKDAY
        ? "min(isodow(" + expressions.moment(it.operand()) + "))"
        : expressions.write(key);
  }

  private String least(Expression operand) {
    return expressions.write(new Expression.Aggregated(Aggregate.MIN, Optional.of(operand), false));
  }
}
