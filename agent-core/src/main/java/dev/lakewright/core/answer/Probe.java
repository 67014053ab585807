package dev.lakewright.core.answer;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.Optional;

/** Runs the small queries of checks, through the gate and under the checks' own budget. */
@FunctionalInterface
public interface Probe {
  /** Return the first 100 rows, or nothing if the query was refused, failed or out of budget. */
  Optional<ResultTable> ask(SqlText query);
}
