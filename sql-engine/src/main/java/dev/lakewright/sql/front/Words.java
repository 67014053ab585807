package dev.lakewright.sql.front;

import java.util.Set;

/** Words of the grammar that rules look for. */
public final class Words {
  /** What can begin a clause after FROM-first's list. */
  public static final Set<String> CLAUSES =
      Set.of(
          "FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "QUALIFY", "ORDER", "LIMIT", "OFFSET",
          "USING", "FETCH");

  /** What joins two queries. */
  public static final Set<String> SET_OPERATORS = Set.of("UNION", "INTERSECT", "EXCEPT");

  /** Words before a parenthesis that do not make it a call. */
  public static final Set<String> NO_CALL =
      Set.of(
          "ALL",
          "AND",
          "ANTI",
          "ANY",
          "AS",
          "ASOF",
          "BETWEEN",
          "BY",
          "CASE",
          "CROSS",
          "CUBE",
          "DISTINCT",
          "ELSE",
          "END",
          "EXCEPT",
          "EXCLUDE",
          "EXISTS",
          "FILTER",
          "FROM",
          "FULL",
          "GROUP",
          "HAVING",
          "ILIKE",
          "IN",
          "INNER",
          "INTERSECT",
          "INTERVAL",
          "IS",
          "JOIN",
          "LATERAL",
          "LEFT",
          "LIKE",
          "LIMIT",
          "MATERIALIZED",
          "NATURAL",
          "NOT",
          "OFFSET",
          "ON",
          "OR",
          "ORDER",
          "OUTER",
          "OVER",
          "PARTITION",
          "PIVOT",
          "QUALIFY",
          "RENAME",
          "REPLACE",
          "RETURNING",
          "RIGHT",
          "ROLLUP",
          "SEMI",
          "SETS",
          "SIMILAR",
          "SOME",
          "SELECT",
          "THEN",
          "TO",
          "UNION",
          "UNPIVOT",
          "USING",
          "VALUES",
          "WHEN",
          "WHERE",
          "WINDOW",
          "WITH",
          "WITHIN");

  /** Words after which a value has to follow, so that a bracket there is a literal. */
  public static final Set<String> BEFORE_VALUE =
      Set.of(
          "ALL",
          "AND",
          "ANY",
          "AS",
          "BETWEEN",
          "BY",
          "CASE",
          "DISTINCT",
          "ELSE",
          "HAVING",
          "IF",
          "ILIKE",
          "IN",
          "LIKE",
          "LIMIT",
          "MAP",
          "NOT",
          "OFFSET",
          "ON",
          "OR",
          "QUALIFY",
          "SELECT",
          "THEN",
          "VALUES",
          "WHEN",
          "WHERE");

  private Words() {}
}
