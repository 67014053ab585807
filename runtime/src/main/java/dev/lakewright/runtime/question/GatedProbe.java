package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs small queries through the gate, each within a bound of its own and all of them within a
 * budget.
 */
final class GatedProbe implements Probe {
  private static final int ROWS = 100;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final ProbeOutcome.Unseen NOT_RUN =
      new ProbeOutcome.Unseen("its probe may not run here", false);

  private final Gate gate;
  private final QueryEngine engine;
  private final RunContext context;
  private final QueryLimits limits;
  private final ProbeBudget budget;
  private final Predicate<GatedQuery> affordable;
  private final boolean repair;

  /** The first time the gate is slow, as it loads classes; that is not held against the checks. */
  private boolean asked;

  GatedProbe(
      Gate gate, QueryEngine engine, RunContext context, QueryLimits limits, ProbeBudget budget) {
    this(gate, engine, context, limits, budget, query -> true, false);
  }

  /**
   * Make a probe.
   *
   * @param affordable tells which queries may run at all
   * @param repair whether names that nothing has may be read as the only ones that come near
   */
  GatedProbe(
      Gate gate,
      QueryEngine engine,
      RunContext context,
      QueryLimits limits,
      ProbeBudget budget,
      Predicate<GatedQuery> affordable,
      boolean repair) {
    this.repair = repair;
    this.affordable = affordable;
    this.gate = gate;
    this.engine = engine;
    this.context = context;
    this.limits = shorter(limits, LONGEST);
    this.budget = budget;
  }

  private static QueryLimits shorter(QueryLimits limits, Duration longest) {
    return limits.timeout().compareTo(longest) > 0 ? limits.withTimeout(longest) : limits;
  }

  @Override
  public ProbeOutcome ask(SqlText query) {
    if (budget.spent()) {
      return ProbeOutcome.Unseen.NO_TIME;
    }
    QueryLimits bounded = shorter(limits, budget.left());
    GateRequest request = new GateRequest(query, context.lake(), bounded, repair);
    GateOutcome outcome = asked ? budget.spend(() -> gate.check(request)) : gate.check(request);
    asked = true;
    return outcome.fold(
        (passed, facts) -> run(passed),
        failure ->
            new ProbeOutcome.Unseen(
                "its probe was refused: " + failure.message(), false, Optional.of(failure)));
  }

  @Override
  public long room() {
    return budget.room();
  }

  private ProbeOutcome run(GatedQuery passed) {
    if (passed.isGuarded() || !affordable.test(passed)) {
      return NOT_RUN;
    }
    return budget
        .spend(() -> engine.run(passed, ROWS, context.control()))
        .fold(ProbeOutcome.Seen::new, GatedProbe::unseen);
  }

  private static ProbeOutcome unseen(Failure failure) {
    return failure.code() == ErrorCode.ENGINE_TIMEOUT
        ? ProbeOutcome.Unseen.NO_TIME
        : new ProbeOutcome.Unseen(
            "its probe failed: " + failure.message(), false, Optional.of(failure));
  }
}
