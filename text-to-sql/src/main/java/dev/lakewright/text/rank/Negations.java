package dev.lakewright.text.rank;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import java.util.List;

/** Counts what a query takes away: exceptions, differences, conditions that must not hold. */
final class Negations implements Condition.Visitor<Integer> {
  private static final Negations COUNT = new Negations();

  private Negations() {}

  static int in(Query query) {
    int count = sum(query.where()) + sum(query.having());
    count += query.combination().map(it -> it.operation() == SetOperation.EXCEPT ? 1 : 0).orElse(0);
    for (Query inner : query.inner()) {
      count += in(inner);
    }
    return count;
  }

  private static int sum(List<Condition> conditions) {
    return conditions.stream().mapToInt(it -> it.accept(COUNT)).sum();
  }

  private static int of(boolean negated) {
    return negated ? 1 : 0;
  }

  @Override
  public Integer compare(Condition.Compare condition) {
    return of(condition.operator() == Operator.NOT_EQUAL);
  }

  @Override
  public Integer between(Condition.Between condition) {
    return of(condition.negated());
  }

  @Override
  public Integer among(Condition.Among condition) {
    return of(condition.negated());
  }

  @Override
  public Integer member(Condition.Member condition) {
    return of(condition.negated());
  }

  @Override
  public Integer like(Condition.Like condition) {
    return of(condition.negated());
  }

  @Override
  public Integer missing(Condition.Missing condition) {
    return of(!condition.negated());
  }

  @Override
  public Integer allOf(Condition.AllOf condition) {
    return sum(condition.parts());
  }

  @Override
  public Integer anyOf(Condition.AnyOf condition) {
    return sum(condition.parts());
  }
}
