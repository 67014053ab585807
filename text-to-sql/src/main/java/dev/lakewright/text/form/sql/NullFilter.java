package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import java.util.List;
import java.util.Optional;

/**
 * Keeps nulls out of a query whose values are compared by NOT IN, where one null would leave no row
 * at all. A form says so without a condition; SQL needs one.
 */
final class NullFilter {
  private NullFilter() {}

  /** Return the query without the condition. */
  static Query without(Query query) {
    Optional<Condition> present = condition(query);
    List<Condition> rest =
        query.where().stream().filter(it -> !Optional.of(it).equals(present)).toList();
    return query
        .filtered(rest)
        .combined(
            query.combination().map(it -> new Combination(it.operation(), without(it.query()))));
  }

  /**
   * Return the condition that keeps nulls out; nothing where the query shows no bare column, or
   * where fewer rows could change what its groups or its limit keep.
   */
  static Optional<Condition> condition(Query query) {
    boolean plain =
        query.limit().isEmpty()
            && query.derived().isEmpty()
            && (query.having().isEmpty() || query.groupBy().equals(query.select()));
    return plain && query.select().size() == 1 && query.select().get(0) instanceof Expression.Stored
        ? Optional.of(new Condition.Missing(query.select().get(0), true))
        : Optional.empty();
  }
}
