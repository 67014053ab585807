package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs small queries through the gate, each within a bound of its own. */
final class GatedProbe implements Probe {
  private static final int ROWS = 100;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Gate gate;
  private final QueryEngine engine;
  private final RunContext context;
  private final QueryLimits limits;
  private final Predicate<GatedQuery> affordable;

  GatedProbe(Gate gate, QueryEngine engine, RunContext context, QueryLimits limits) {
    this(gate, engine, context, limits, query -> true);
  }

  /**
   * Make a probe.
   *
   * @param affordable tells which queries may run at all
   */
  GatedProbe(
      Gate gate,
      QueryEngine engine,
      RunContext context,
      QueryLimits limits,
      Predicate<GatedQuery> affordable) {
    this.affordable = affordable;
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
            passed.isGuarded() || !affordable.test(passed)
                ? Optional.empty()
                : table(engine.run(passed, ROWS, context.control())),
        failure -> Optional.empty());
  }

  private static Optional<ResultTable> table(QueryOutcome outcome) {
    return outcome.fold(Optional::of, failure -> Optional.empty());
  }
}
