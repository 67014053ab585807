package dev.lakewright.core.answer;

import dev.lakewright.core.sql.SqlText;

/** Runs the small queries of checks, through the gate and under the checks' own budget. */
@FunctionalInterface
public interface Probe {
  /** Return the first 100 rows, or why there are none to be had. */
  ProbeOutcome ask(SqlText query);
}
