package dev.lakewright.core.sql;

import dev.lakewright.core.lake.LakeName;

/**
 * A statement at the gate; names without a lake mean tables of {@code defaultLake}.
 *
 * @param repair whether a name that nothing has may be read as the only one that comes near; what
 *     was read so is in the query's trace, and who asks for it has to show it
 */
public record GateRequest(SqlText sql, LakeName defaultLake, QueryLimits limits, boolean repair) {
  /** Make a request for the statement as it is written. */
  public GateRequest(SqlText sql, LakeName defaultLake, QueryLimits limits) {
    this(sql, defaultLake, limits, false);
  }

  public GateRequest repairing() {
    return new GateRequest(sql, defaultLake, limits, true);
  }
}
