package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import java.util.List;
import java.util.Optional;

/**
 * Columns that a query over groups shows or sorts by though they are no keys. SQLite takes the
 * value of any row of the group; DuckDB refuses them. Where the keys determine the column, as an id
 * does a name, its least value in the group is the one that is meant.
 *
 * <p>A query that shows a least or greatest value keeps its bare columns: SQLite takes them from
 * the row of that value, which no other engine does.
 */
final class BareColumns {
  private BareColumns() {}

  /** Return the query without bare columns; those within it stay as they are. */
  static Query least(Query query) {
    boolean keeps =
        query.groupBy().isEmpty() || query.select().stream().anyMatch(BareColumns::isExtreme);
    if (keeps) {
      return query;
    }
    List<Sort> order =
        query.orderBy().stream()
            .map(sort -> new Sort(least(sort.key(), query), sort.descending()))
            .toList();
    return query
        .selecting(query.select().stream().map(it -> least(it, query)).toList())
        .sorted(order, query.limit());
  }

  private static Expression least(Expression expression, Query query) {
    boolean bare = expression instanceof Expression.Stored && !query.groupBy().contains(expression);
    return bare
        ? new Expression.Aggregated(Aggregate.MIN, Optional.of(expression), false)
        : expression;
  }

  private static boolean isExtreme(Expression expression) {
    return expression instanceof Expression.Aggregated it
        && (it.function() == Aggregate.MIN || it.function() == Aggregate.MAX);
  }
}
