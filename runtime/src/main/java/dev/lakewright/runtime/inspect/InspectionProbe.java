package dev.lakewright.runtime.inspect;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;

/**
 * Runs an inspection's queries through the gate, each within the limits of a query.
 *
 * @param lake where names without a lake are looked up
 */
record InspectionProbe(
    Gate gate, QueryEngine engine, LakeName lake, QueryLimits limits, RunControl control)
    implements Probe {
  private static final int ROWS = 100;

  @Override
  public ProbeOutcome ask(SqlText query) {
    return ask(query, ROWS);
  }

  @Override
  public ProbeOutcome ask(SqlText query, int most) {
    GateOutcome outcome = gate.check(new GateRequest(query, lake, limits));
    return outcome.fold(
        (passed, facts) -> run(passed, most),
        failure -> new ProbeOutcome.Unseen("the query was refused: " + failure.message(), false));
  }

  private ProbeOutcome run(GatedQuery passed, int most) {
    return passed.isGuarded()
        ? new ProbeOutcome.Unseen("the role sees groups only", false)
        : engine.run(passed, most, control).fold(ProbeOutcome.Seen::new, this::unseen);
  }

  private ProbeOutcome unseen(Failure failure) {
    if (failure.code() == ErrorCode.CANCELLED_BY_USER) {
      throw new LakewrightException(failure);
    }
    return new ProbeOutcome.Unseen(
        "the query failed: " + failure.message(), failure.code() == ErrorCode.ENGINE_TIMEOUT);
  }
}
