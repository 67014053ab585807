package dev.lakewright.core.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a query does, in terms of stored tables and columns. Facts describe the outermost SELECT;
 * {@code nested} says that there is more below it (subquery, CTE, set operation), which checks that
 * need the whole picture must then leave alone.
 *
 * @param tables mentions in FROM of the outermost SELECT, in order
 * @param untied where queries stand beside stored tables in FROM, stored tables that no condition
 *     ties to those before them; empty where {@code joins} tells of all
 * @param filters the conjuncts of WHERE that compare a stored column with literals
 * @param alternatives such comparisons below OR and NOT, in HAVING, and in what is shown
 * @param allFilters true if {@code filters} is all of WHERE
 * @param groupKeys expressions of GROUP BY as SQL
 * @param from FROM's content as SQL with full table names and aliases, where it can be cut out
 * @param where WHERE's content as SQL, where there is one
 * @param sample true if rows are drawn at random somewhere
 * @param correlated true if names in it are those of a query around it
 * @param inner of the whole statement, in textual order; empty for facts of an inner query
 */
public record QueryFacts(
    List<TableUse> tables,
    List<JoinFact> joins,
    List<TableUse> untied,
    List<FilterFact> filters,
    List<FilterFact> alternatives,
    boolean allFilters,
    List<AggregateFact> aggregates,
    List<String> groupKeys,
    boolean having,
    boolean distinct,
    List<OutputFact> outputs,
    List<OrderFact> order,
    OptionalLong limit,
    boolean nested,
    Optional<String> from,
    Optional<String> where,
    SelectText text,
    List<ExpressionFact> expressions,
    boolean sample,
    boolean correlated,
    List<InnerQuery> inner) {

  /** Facts of a statement about which nothing could be said. */
  public static final QueryFacts UNKNOWN =
      new QueryFacts(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          List.of(),
          List.of(),
          false,
          false,
          List.of(),
          List.of(),
          OptionalLong.empty(),
          true,
          Optional.empty(),
          Optional.empty(),
          SelectText.NONE,
          List.of(),
          false,
          false,
          List.of());

  public QueryFacts {
    tables = List.copyOf(tables);
    joins = List.copyOf(joins);
    untied = List.copyOf(untied);
    filters = List.copyOf(filters);
    alternatives = List.copyOf(alternatives);
    aggregates = List.copyOf(aggregates);
    groupKeys = List.copyOf(groupKeys);
    outputs = List.copyOf(outputs);
    order = List.copyOf(order);
    expressions = List.copyOf(expressions);
    inner = List.copyOf(inner);
  }

  /** Return these facts of a text of which no clause can be cut out. */
  public QueryFacts withText(String sql) {
    return new QueryFacts(
        tables,
        joins,
        untied,
        filters,
        alternatives,
        allFilters,
        aggregates,
        groupKeys,
        having,
        distinct,
        outputs,
        order,
        limit,
        nested,
        from,
        where,
        new SelectText(sql, List.of(), List.of(), List.of(), Optional.empty()),
        expressions,
        sample,
        correlated,
        inner);
  }

  /** Return these facts with what stands below. */
  public QueryFacts withInner(List<InnerQuery> below) {
    return new QueryFacts(
        tables,
        joins,
        untied,
        filters,
        alternatives,
        allFilters,
        aggregates,
        groupKeys,
        having,
        distinct,
        outputs,
        order,
        limit,
        nested,
        from,
        where,
        text,
        expressions,
        sample,
        correlated,
        below);
  }
}
