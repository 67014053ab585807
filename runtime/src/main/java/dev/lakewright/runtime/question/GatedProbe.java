package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Probe;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.Optional;

/** Runs the queries of checks through the gate, each within a bound of its own. */
final class GatedProbe implements Probe {
  private static final int ROWS = 100;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Gate gate;
  private final QueryEngine engine;
  private final RunContext context;
  private final QueryLimits limits;

  GatedProbe(Gate gate, QueryEngine engine, RunContext context, QueryLimits limits) {
    this.gate = gate;
    this.engine = engine;
    this.context = context;
    this.limits = limits.timeout().compareTo(LONGEST) > 0 ? limits.withTimeout(LONGEST) : limits;
  }

  @Override
  public Optional<ResultTable> ask(SqlText query) {
    GateOutcome outcome = gate.check(new GateRequest(query, context.lake(), limits));
    return outcome.fold(
        (passed, facts) ->
            passed.isGuarded()
                ? Optional.empty()
                : table(engine.run(passed, ROWS, context.control())),
        failure -> Optional.empty());
  }

  private static Optional<ResultTable> table(QueryOutcome outcome) {
    return outcome.fold(Optional::of, failure -> Optional.empty());
  }
}
