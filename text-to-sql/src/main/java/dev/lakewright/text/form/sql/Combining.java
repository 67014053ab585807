package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts queries together that SQL combines from left to right. */
final class Combining {
  private static final List<Expression> ALL = List.of(new Expression.All(Optional.empty()));

  private Combining() {}

  /**
   * Return one query, ordered and limited as the last operand is; nothing where that is by what the
   * whole does not show.
   *
   * @param operations one less than the operands
   */
  static Optional<Query> limited(List<Query> operands, List<SetOperation> operations) {
    Query last = operands.get(operands.size() - 1);
    List<Query> plain = new ArrayList<>(operands);
    plain.set(plain.size() - 1, last.sorted(List.of(), OptionalInt.empty()));
    Query inner = of(plain, operations);
    return keys(last, inner).map(keys -> Query.of(ALL).over(inner).sorted(keys, last.limit()));
  }

  private static Optional<List<Sort>> keys(Query last, Query inner) {
    List<Sort> keys = new ArrayList<>();
    for (Sort sort : last.orderBy()) {
      int place = last.select().indexOf(sort.key());
      if (place < 0 || place >= inner.select().size()) {
        return Optional.empty();
      }
      keys.add(new Sort(inner.select().get(place), sort.descending()));
    }
    return Optional.of(keys);
  }

  /**
   * Return one query; an order of the last operand stays with it.
   *
   * @param operations one less than the operands
   */
  static Query of(List<Query> operands, List<SetOperation> operations) {
    int size = operands.size();
    if (size == 1) {
      return operands.get(0);
    }
    SetOperation operation = operations.get(size - 2);
    boolean alike =
        operation != SetOperation.EXCEPT && operations.stream().allMatch(operation::equals);
    if (alike) {
      Query right = of(operands.subList(1, size), operations.subList(1, size - 1));
      return left(operands.get(0)).combined(Optional.of(new Combination(operation, right)));
    }
    Query left = of(operands.subList(0, size - 1), operations.subList(0, size - 2));
    Combination last = new Combination(operation, operands.get(size - 1));
    return left(left).combined(Optional.of(last));
  }

  /** Return a query that can be combined: one that is combined already, as a whole. */
  private static Query left(Query query) {
    return query.combination().isEmpty() ? query : Query.of(ALL).over(query);
  }

  /** Return the query within, if this one does no more than to show it. */
  static Query bare(Query query) {
    return query.derived().filter(it -> Query.of(ALL).over(it).equals(query)).orElse(query);
  }
}
