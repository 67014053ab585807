package dev.lakewright.export.contract;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes contracts as queries over the names of steps. */
public final class Promises {
  private final Map<StepId, List<Column>> columns;
  private final UnaryOperator<String> relation;

  /**
   * Make a writer.
   *
   * @param relation gives what stands for a step in FROM
   */
  public Promises(Map<StepId, List<Column>> columns, UnaryOperator<String> relation) {
    this.columns = columns;
    this.relation = relation;
  }

  /** Return what a step promises, in the order in which it does; empty where it promises none. */
  public List<Promise> of(Step step) {
    return step.head().contract().map(Contract::all).orElse(List.of()).stream()
        .map(expectation -> of(step, expectation))
        .toList();
  }

  /** A sink promises what its input's rows keep. */
  private static StepId rows(Step step) {
    return step.kind().equals("sink") ? step.head().inputs().get(0) : step.id();
  }

  private static boolean mayBeEmpty(Step step) {
    return step.head().contract().map(Contract::expectations).orElse(List.of()).stream()
        .map(Expectation::condition)
        .anyMatch(it -> it instanceof Condition.RowCount count && count.least().orElse(1) == 0);
  }

  private Promise of(Step step, Expectation expectation) {
    Subject subject =
        new Subject(
            step.id().value(),
            relation.apply(Identifier.readable(step.id().value())),
            columns.getOrDefault(rows(step), List.of()),
            expectation,
            mayBeEmpty(step),
            relation);
    return new Promise(
        step.id().value(), expectation, expectation.condition().accept(new ConditionSql(subject)));
  }
}
