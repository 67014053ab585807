package dev.lakewright.bench.profile;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gate and engine over one lake, for inspections. For one thread. */
public final class LakeDesk implements Probe, AutoCloseable {
  private static final QueryLimits LIMITS = new QueryLimits(10_000_000, Duration.ofMinutes(2));
  private static final int ROWS = 100;

  private final LakeName lake;
  private final Lakes lakes;
  private final DuckDbEngine engine;
  private final Gate gate;

  private LakeDesk(LakeName lake, Lakes lakes, DuckDbEngine engine) {
    this.lake = lake;
    this.lakes = lakes;
    this.engine = engine;
    this.gate = SqlGate.open(lakes, engine.witness());
  }

  /** Open a lake; what it keeps lies in the folder. */
  public static LakeDesk open(LakeSpec spec, Path folder, int threads) {
    Lakes lakes = Lakes.open(folder, folder.resolve("state"), List.of(spec));
    EngineSettings settings = EngineSettings.defaults(folder.resolve("staging"), threads);
    return new LakeDesk(spec.name(), lakes, DuckDbEngine.open(lakes, settings));
  }

  public List<Table> tables() {
    return lakes.describe(lake);
  }

  public Optional<Table> table(String name) {
    return lakes.table(new TableName(lake, name));
  }

  @Override
  public ProbeOutcome ask(SqlText query) {
    return ask(query, ROWS);
  }

  @Override
  public ProbeOutcome ask(SqlText query, int most) {
    return gate.check(new GateRequest(query, lake, LIMITS))
        .fold(
            (passed, facts) ->
                engine
                    .run(passed, most, RunControl.free())
                    .fold(
                        ProbeOutcome.Seen::new,
                        failure -> new ProbeOutcome.Unseen(failure.message(), false)),
            failure -> new ProbeOutcome.Unseen(failure.message(), false));
  }

  @Override
  public void close() {
    engine.close();
    lakes.close();
  }
}
