package dev.lakewright.core.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is promised of a table or of a step's output.
 *
 * @param columns that it has; empty to promise none
 * @param closed true if it has no others
 * @param keys sets of columns that name one row each
 * @param rows against an input
 * @param expectations anything else, in the order in which it is told
 */
public record Contract(
    List<ContractColumn> columns,
    boolean closed,
    List<List<String>> keys,
    Optional<RowRelation> rows,
    List<Expectation> expectations) {
  public static final Contract NONE =
      new Contract(List.of(), false, List.of(), Optional.empty(), List.of());

  public Contract {
    columns = List.copyOf(columns);
    keys = keys.stream().map(List::copyOf).toList();
    expectations = List.copyOf(expectations);
    if (closed && columns.isEmpty()) {
      throw new IllegalArgumentException("a closed contract names its columns");
    }
  }

  public static Contract of(List<Expectation> expectations) {
    return new Contract(List.of(), false, List.of(), Optional.empty(), expectations);
  }

  public Contract withColumns(List<ContractColumn> others, boolean noMore) {
    return new Contract(others, noMore, keys, rows, expectations);
  }

  public Contract withKeys(List<List<String>> others) {
    return new Contract(columns, closed, others, rows, expectations);
  }

  public Contract withRows(RowRelation relation) {
    return new Contract(columns, closed, keys, Optional.of(relation), expectations);
  }

  public Contract withExpectations(List<Expectation> others) {
    return new Contract(columns, closed, keys, rows, others);
  }

  public boolean isEmpty() {
    return all().isEmpty();
  }

  /**
   * Return everything that is promised as expectations: columns, empty values, keys, rows, others.
   */
  public List<Expectation> all() {
    List<Expectation> all = new ArrayList<>();
    if (!columns.isEmpty()) {
      all.add(Expectation.of(new Condition.Columns(columns, closed)));
    }
    for (ContractColumn column : columns) {
      if (!column.nullable()) {
        all.add(Expectation.of(new Condition.NotNull(column.name())));
      }
    }
    keys.forEach(key -> all.add(Expectation.of(new Condition.Key(key))));
    rows.ifPresent(relation -> all.add(Expectation.of(new Condition.Rows(relation))));
    all.addAll(expectations);
    return List.copyOf(all);
  }
}
