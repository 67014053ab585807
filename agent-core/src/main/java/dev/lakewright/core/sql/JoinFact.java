package dev.lakewright.core.sql;

import java.util.List;

/**
 * One join in FROM order.
 *
 * @param right the table that this join adds
 * @param pairs equalities between a column of an earlier table (first) and one of {@code right},
 *     casts aside
 * @param onlyEqualities true if {@code pairs} is the whole condition
 */
public record JoinFact(JoinKind kind, TableUse right, List<Pair> pairs, boolean onlyEqualities) {
  /** Kinds of join. */
  public enum JoinKind {
    INNER,
    LEFT,
    RIGHT,
    FULL,
    CROSS
  }

  /** Two columns that are compared for equality. */
  public record Pair(ColumnUse earlier, ColumnUse added) {}

  public JoinFact {
    pairs = List.copyOf(pairs);
  }
}
