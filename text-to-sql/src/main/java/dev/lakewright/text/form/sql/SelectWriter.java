package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.JoinGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one SELECT and its ORDER BY. */
final class SelectWriter {
  private static final String COUNT = "count";
  private static final List<Expression> ALL = List.of(new Expression.All(Optional.empty()));

  private final Query query;
  private final QueryWriter queries;
  private final Optional<JoinPlan> plan;
  private final Columns columns;
  private final ExpressionWriter expressions;
  private final ConditionWriter conditions;

  SelectWriter(Query query, TableLookup tables, JoinGraph joins, QueryWriter queries) {
    this.query = query;
    this.queries = queries;
    this.plan = JoinPlan.of(query, joins);
    this.columns = new Columns(tables, plan.map(SelectWriter::sources).orElse(List.of()));
    this.expressions = new ExpressionWriter(columns, queries);
    this.conditions = new ConditionWriter(expressions, queries);
  }

  private static List<Source> sources(JoinPlan plan) {
    return Stream.concat(Stream.of(plan.first()), plan.steps().stream().map(JoinPlan.Step::source))
        .toList();
  }

  /**
   * Write all up to HAVING.
   *
   * @param named whether a number of rows gets a name, as engines call it by its syntax
   * @param withoutNulls whether nulls are kept out
   */
  String select(boolean named, boolean withoutNulls) {
    List<String> clauses = new ArrayList<>();
    clauses.add((query.distinct() ? "SELECT DISTINCT " : "SELECT ") + list(named && !isTaken()));
    clauses.add("FROM " + from());
    List<Condition> where = new ArrayList<>(query.where());
    if (withoutNulls) {
      NullFilter.condition(query).ifPresent(where::add);
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
        .map(inner -> "(" + queries.write(inner) + ")")
        .or(() -> plan.map(new FromWriter(columns)::write))
        .orElse("");
  }

  private String list(boolean named) {
    return query.select().stream()
        .map(
            it ->
                expressions.write(it)
                    + (named && it.equals(Expression.rows()) ? " AS \"" + COUNT + '"' : ""))
        .collect(Collectors.joining(", "));
  }

  /** Return whether a clause means a column by the name that a number of rows would get. */
  private boolean isTaken() {
    return query.fields().stream().anyMatch(it -> it.column().equalsIgnoreCase(COUNT));
  }

  /** Write the order of this SELECT alone; empty where there is none. */
  String order() {
    boolean showsAll = query.derived().isPresent() && query.select().equals(ALL);
    return order(showsAll ? query.derived().get().select() : List.of());
  }

  /** Write an order for all parts of a set operation of which this is the last. */
  String orderOfAll() {
    return order(query.select());
  }

  /**
   * Write an order.
   *
   * @param places expressions that go by their place, from 1
   */
  private String order(List<Expression> places) {
    if (query.orderBy().isEmpty()) {
      return "";
    }
    return query.orderBy().stream()
        .map(
            sort -> {
              int place = places.indexOf(sort.key());
              String key = place < 0 ? key(sort.key()) : Integer.toString(place + 1);
              return key + ExpressionWriter.direction(sort);
            })
        .collect(Collectors.joining(", ", " ORDER BY ", ""));
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
