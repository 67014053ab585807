package dev.lakewright.core.profile;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * Rows that agree in some columns agree in another one too.
 *
 * @param from the columns that decide; empty where the other one is the same in all rows
 * @param to the column that is decided
 * @param rowsToFix fewest rows that would have to change for it to hold of all; 0 where it does
 * @param groups the first few groups of rows that break it, where any do
 * @param evidence a query that gives all of those groups
 */
public record FoundDependency(
    List<String> from,
    String to,
    long rowsToFix,
    Optional<ResultTable> groups,
    Optional<SqlText> evidence) {
  public FoundDependency {
    from = List.copyOf(from);
  }
}
