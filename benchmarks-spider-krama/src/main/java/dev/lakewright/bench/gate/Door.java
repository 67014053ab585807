package dev.lakewright.bench.gate;

import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A gate with a lake and an engine behind it. For one thread. */
final class Door implements AutoCloseable {
  private final LakeName lake;
  private final Lakes lakes;
  private final DuckDbEngine engine;
  private final Gate gate;

  private Door(LakeName lake, Lakes lakes, DuckDbEngine engine) {
    this.lake = lake;
    this.lakes = lakes;
    this.engine = engine;
    this.gate = SqlGate.open(lakes, engine.witness());
  }

  static Door open(LakeSpec spec, Path folder) {
    Lakes lakes = Lakes.open(folder, folder.resolve("state"), List.of(spec));
    EngineSettings settings = EngineSettings.defaults(folder.resolve("staging"), 1);
    return new Door(spec.name(), lakes, DuckDbEngine.open(lakes, settings));
  }

  /**
   * What came of a statement.
   *
   * @param ran the engine ran it; false also where the gate refused it
   * @param problem what gate or engine said against it, or nothing
   * @param millis processor time of the gate
   * @param megabytes of heap that the gate asked for, all together; it never held more at once
   */
  record Seen(
      GateExplanation explanation, boolean ran, String problem, double millis, double megabytes) {
    boolean passed() {
      return explanation.outcome().fold((query, facts) -> true, failure -> false);
    }

    boolean bound() {
      return passed() && explanation.beyond().isEmpty();
    }

    boolean placed() {
      return explanation
          .outcome()
          .fold((query, facts) -> false, failure -> failure.location().isPresent());
    }
  }

  /** Take a statement through the gate, and run it where it passes. */
  Seen run(String sql) {
    Meter meter = new Meter();
    GateExplanation explanation =
        gate.explain(new GateRequest(new SqlText(sql), lake, QueryLimits.DEFAULT));
    double millis = meter.millis();
    double megabytes = meter.megabytes();
    String problem =
        explanation
            .outcome()
            .fold(
                (query, facts) ->
                    engine
                        .run(query, 0, RunControl.free())
                        .fold(table -> "", failure -> failure.code() + ": " + failure.message()),
                failure -> failure.code() + ": " + failure.message());
    return new Seen(explanation, problem.isEmpty(), problem, millis, megabytes);
  }

  /** Take a statement through the gate only, and return the processor time in milliseconds. */
  double time(String sql) {
    Meter meter = new Meter();
    gate.check(new GateRequest(new SqlText(sql), lake, QueryLimits.DEFAULT));
    return meter.millis();
  }

  /** Return the first column of a statement's rows, all of them. */
  List<String> first(String sql) {
    return gate.check(new GateRequest(new SqlText(sql), lake, QueryLimits.DEFAULT))
        .fold(
            (query, facts) -> engine.run(query, Integer.MAX_VALUE, RunControl.free()),
            QueryOutcome.Failed::new)
        .fold(
            table -> table.rows().stream().map(row -> row.get(0).text()).toList(),
            failure -> {
              throw new IllegalStateException(sql + ": " + failure.message());
            });
  }

  /** Return a statement that passes; nothing of one that does not. */
  Optional<GatedQuery> gated(String sql) {
    return gate.check(new GateRequest(new SqlText(sql), lake, QueryLimits.DEFAULT))
        .fold((query, facts) -> Optional.of(query), failure -> Optional.empty());
  }

  /** Take a statement whose names may be read otherwise. */
  GateOutcome repaired(String sql) {
    return gate.check(new GateRequest(new SqlText(sql), lake, QueryLimits.DEFAULT).repairing());
  }

  /** Return all rows of a query; nothing where it fails. */
  Optional<ResultTable> rows(GatedQuery query) {
    return engine
        .run(query, Integer.MAX_VALUE, RunControl.free())
        .fold(Optional::of, failure -> Optional.empty());
  }

  Catalog catalog() {
    return lakes;
  }

  SqlWitness witness() {
    return engine.witness();
  }

  List<Table> tables() {
    return lakes.tables(lake).stream().flatMap(name -> lakes.table(name).stream()).toList();
  }

  @Override
  public void close() {
    engine.close();
    lakes.close();
  }
}
