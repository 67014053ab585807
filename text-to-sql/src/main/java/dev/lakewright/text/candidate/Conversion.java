package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts amounts of one query into the units of the columns that they are compared with. */
final class Conversion {
  private final List<Measures.Amount> amounts;
  private final SchemaIndex schema;
  private final Set<Measures.Amount> found = new HashSet<>();
  private boolean fits = true;

  Conversion(List<Measures.Amount> amounts, SchemaIndex schema) {
    this.amounts = amounts;
    this.schema = schema;
  }

  /** Return the query; nothing unless each amount is compared with columns of its kind alone. */
  Optional<Query> of(Query query) {
    Query converted = query(query);
    return fits && found.containsAll(amounts) ? Optional.of(converted) : Optional.empty();
  }

  private Query query(Query query) {
    return query
        .filtered(conditions(query.where()))
        .grouped(query.groupBy(), conditions(query.having()))
        .combined(
            query.combination().map(it -> new Combination(it.operation(), query(it.query()))));
  }

  private List<Condition> conditions(List<Condition> conditions) {
    return conditions.stream().map(this::condition).toList();
  }

  private Condition condition(Condition condition) {
    if (condition instanceof Condition.Compare it) {
      Expression right =
          it.right() instanceof Expression.Nested inner
              ? new Expression.Nested(query(inner.query()))
              : constant(it.left(), it.right());
      return new Condition.Compare(it.left(), it.operator(), right);
    }
    if (condition instanceof Condition.Between it) {
      return new Condition.Between(
          it.operand(),
          constant(it.operand(), it.low()),
          constant(it.operand(), it.high()),
          it.negated());
    }
    if (condition instanceof Condition.Member it) {
      return new Condition.Member(it.operand(), query(it.query()), it.negated());
    }
    if (condition instanceof Condition.AnyOf it) {
      return new Condition.AnyOf(conditions(it.parts()));
    }
    return condition instanceof Condition.AllOf it
        ? new Condition.AllOf(conditions(it.parts()))
        : condition;
  }

  private Expression constant(Expression operand, Expression constant) {
    Optional<Measures.Amount> amount = amounts.stream().filter(it -> is(constant, it)).findFirst();
    if (amount.isEmpty()) {
      return constant;
    }
    Optional<Unit> unit =
        column(operand).flatMap(this::unit).filter(it -> it.kind() == amount.get().unit().kind());
    found.add(amount.get());
    fits &= unit.isPresent();
    return unit.<Expression>map(it -> new Expression.Constant(figure(amount.get(), it)))
        .orElse(constant);
  }

  private static Literal figure(Measures.Amount amount, Unit unit) {
    return new Literal.Figure(amount.unit().in(unit, amount.number()), amount.said());
  }

  private static boolean is(Expression constant, Measures.Amount amount) {
    return constant instanceof Expression.Constant it
        && it.value() instanceof Literal.Figure figure
        && figure.value().compareTo(amount.read()) == 0;
  }

  private static Optional<ColumnRef> column(Expression operand) {
    if (operand instanceof Expression.Aggregated it && it.function() != Aggregate.COUNT) {
      return it.operand().flatMap(Conversion::column);
    }
    return operand instanceof Expression.Stored it
        ? Optional.of(it.field().ref())
        : Optional.empty();
  }

  private Optional<Unit> unit(ColumnRef column) {
    return schema.table(column.table()).columns().stream()
        .filter(it -> it.ref().equals(column))
        .findFirst()
        .flatMap(Unit::of);
  }
}
