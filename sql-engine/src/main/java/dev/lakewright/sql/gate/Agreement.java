package dev.lakewright.sql.gate;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.sql.bind.BindOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what Calcite saw in a statement against what DuckDB's parser saw: the same tables and the
 * same functions.
 */
final class Agreement {
  /** Names that the two trees have for one function, DuckDB's first. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("count_star", "count"),
          Map.entry("quantile_cont", "percentile_cont"),
          Map.entry("quantile_disc", "percentile_disc"));

  /** Functions that DuckDB's parser puts where the statement has an operator or a literal. */
  private static final Set<String> FROM_SYNTAX =
      Set.of(
          ("array_agg contains date_part factorial list_apply list_filter list_value"
                  + " map regexp_full_match regexp_matches row struct_extract struct_pack"
                  + " timezone to_centuries to_days to_decades to_hours to_microseconds"
                  + " to_millennia to_milliseconds to_minutes to_months to_quarters to_seconds"
                  + " to_weeks to_years trunc unnest")
              .split(" "));

  /** Functions that Calcite has where DuckDB's tree has an operator. */
  private static final Set<String> FROM_GRAMMAR =
      Set.of("cast", "coalesce", "grouping", "grouping_id", "row");

  private Agreement() {}

  /** Return what the two disagree on; nothing where they agree. */
  static Optional<String> differs(
      BindOutcome.Bound bound, List<Table> tables, Set<String> functions) {
    Set<TableName> seen = new HashSet<>();
    tables.forEach(table -> seen.add(table.name()));
    if (!bound.tables().equals(seen)) {
      return Optional.of("tables");
    }
    Set<String> engine = new HashSet<>();
    functions.forEach(name -> engine.add(SAME.getOrDefault(name, name)));
    Set<String> ours = new HashSet<>();
    bound.functions().forEach(name -> ours.add(SAME.getOrDefault(name, name)));
    Set<String> only = new HashSet<>(engine);
    only.removeAll(ours);
    only.removeAll(FROM_SYNTAX);
    ours.removeAll(engine);
    ours.removeAll(FROM_GRAMMAR);
    only.addAll(ours);
    return only.isEmpty() ? Optional.empty() : Optional.of("functions: " + only);
  }
}
