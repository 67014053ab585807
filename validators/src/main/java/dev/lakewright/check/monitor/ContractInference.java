package dev.lakewright.check.monitor;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.monitor.Baseline;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proposes a contract from a run that was well; what may be chance is proposed as a warning. */
public final class ContractInference {
  private static final long LEAST_SEEN = 100;
  private static final int MOST_VALUES = 9;

  private ContractInference() {}

  /**
   * Return what the run kept.
   *
   * @param input name of the first input; none to promise nothing of the number of rows
   */
  public static Contract of(Baseline baseline, Optional<String> input) {
    boolean told = baseline.rows() >= LEAST_SEEN;
    List<ContractColumn> columns = new ArrayList<>();
    List<Expectation> expectations = new ArrayList<>();
    for (ColumnBaseline column : baseline.columns()) {
      ContractColumn typed = ContractColumn.named(column.name()).typed(column.type());
      columns.add(told && column.nullShare() == 0 ? typed.required() : typed);
      if (told) {
        condition(column)
            .map(Expectation::of)
            .map(it -> it.as(Severity.WARN))
            .ifPresent(expectations::add);
      }
    }
    List<List<String>> keys = told ? baseline.keys() : List.of();
    return new Contract(columns, true, keys, input.flatMap(it -> rows(baseline, it)), expectations);
  }

  private static Optional<Condition> condition(ColumnBaseline column) {
    boolean few =
        column.type().kind() == TypeKind.TEXT
            && !column.categories().isEmpty()
            && column.distinct() == column.categories().size()
            && column.distinct() <= MOST_VALUES;
    if (few) {
      return Optional.of(new Condition.AcceptedValues(column.name(), column.categories()));
    }
    Bound zero = Bound.including(new Cell.Whole(BigInteger.ZERO));
    return column.type().kind().isNumber() && !column.negative()
        ? Optional.of(new Condition.Range(column.name(), Optional.of(zero), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<RowRelation> rows(Baseline baseline, String input) {
    return baseline.inputRows().stream()
        .findFirst()
        .map(
            before ->
                baseline.rows() == before
                    ? RowRelation.same(input)
                    : baseline.rows() < before
                        ? RowRelation.fewer(input)
                        : RowRelation.more(input));
  }
}
