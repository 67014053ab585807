package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets readings of a question be run before one of them is chosen: through the gate, each for two
 * seconds at most, and over tables of no more than twenty million rows.
 */
final class Rehearsals {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final long MOST_ROWS = 20_000_000;
  private static final ProbeOutcome NO_TIME =
      new ProbeOutcome.Unseen("one before it was out of time", true);

  private final Supplier<Gate> gate;
  private final EnginePath engine;
  private final Catalog catalog;

  /**
   * Make rehearsals.
   *
   * @param gate asked when the first reading is to be run, as the engine is
   */
  Rehearsals(Supplier<Gate> gate, EnginePath engine, Catalog catalog) {
    this.gate = gate;
    this.engine = engine;
    this.catalog = catalog;
  }

  /** Return what runs readings of one question. For one thread. */
  Probe of(RunContext context) {
    return new Rehearsal(context);
  }

  private boolean isAffordable(GatedQuery query) {
    return query.tables().stream().mapToLong(this::rows).sum() <= MOST_ROWS;
  }

  private long rows(TableName name) {
    return catalog.table(name).map(it -> it.rowCount().orElse(0)).orElse(0L);
  }

  /** Runs each reading once, until one is out of time: the others would not fare better. */
  private final class Rehearsal implements Probe {
    private final RunContext context;
    private final Duration longest;
    private final Map<SqlText, ProbeOutcome> seen = new HashMap<>();
    private boolean late;

    Rehearsal(RunContext context) {
      this.context = context;
      Duration own = context.limits().timeout();
      this.longest = own.compareTo(LONGEST) > 0 ? LONGEST : own;
    }

    @Override
    public ProbeOutcome ask(SqlText query) {
      return seen.computeIfAbsent(query, this::run);
    }

    private ProbeOutcome run(SqlText query) {
      if (late) {
        return NO_TIME;
      }
      GatedProbe probe =
          new GatedProbe(
              gate.get(),
              engine.engine(context.lake(), Set.of()),
              context,
              context.limits().withTimeout(longest),
              ProbeBudget.unbounded(),
              Rehearsals.this::isAffordable,
              true);
      ProbeOutcome outcome = probe.ask(query);
      late = outcome.fold(seen -> false, ProbeOutcome.Unseen::outOfTime);
      return outcome;
    }
  }
}
