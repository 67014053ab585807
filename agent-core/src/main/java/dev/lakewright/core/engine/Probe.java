package dev.lakewright.core.engine;

import dev.lakewright.core.sql.SqlText;
import java.util.Optional;

/**
 * Runs small queries beside the one that answers, for checks and for writers of SQL that want to
 * see what a candidate gives: through the gate, and under a budget of its own.
 */
@FunctionalInterface
public interface Probe {
  /** Where nothing can be run. */
  Probe NONE = query -> Optional.empty();

  /** Return the first 100 rows, or nothing if the query was refused, failed or out of budget. */
  Optional<ResultTable> ask(SqlText query);
}
