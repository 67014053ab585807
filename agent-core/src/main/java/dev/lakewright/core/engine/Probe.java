package dev.lakewright.core.engine;

import dev.lakewright.core.sql.SqlText;

/**
 * Runs small queries beside the one that answers, for checks and for writers of SQL that want to
 * see what a candidate gives: through the gate, and under a budget of its own.
 */
@FunctionalInterface
public interface Probe {
  /** Where nothing can be run. */
  Probe NONE = query -> new ProbeOutcome.Unseen("nothing can be run", false);

  /** Return the first 100 rows, or why there are none to be had. */
  ProbeOutcome ask(SqlText query);

  /**
   * Return about how many stored rows a probe may read in the time that is left; {@link
   * Long#MAX_VALUE} where nothing is known against it.
   */
  default long room() {
    return Long.MAX_VALUE;
  }

  /**
   * Return the first rows, at most {@code most} of them; those who only ever give 100 may give
   * fewer.
   */
  default ProbeOutcome ask(SqlText query, int most) {
    return ask(query);
  }
}
