package dev.lakewright.bench.proofs;

import dev.lakewright.check.Rules;
import dev.lakewright.check.StandardChecks;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Checks;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryFacts;
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

/**
 * Gate, engine and checks over one lake; the checks have the time they need, so that figures do not
 * depend on the machine. For one thread.
 */
final class Desk implements AutoCloseable {
  private static final int MOST_ROWS = 100_000;
  private static final int ROWS = 500;
  private static final int PROBE_ROWS = 100;

  private final LakeName lake;
  private final QueryLimits limits;
  private final Lakes lakes;
  private final DuckDbEngine engine;
  private final Gate gate;
  private final Checks checks = new StandardChecks(Rules.inOrder());

  private Desk(LakeName lake, Lakes lakes, DuckDbEngine engine, Duration patience) {
    this.limits = new QueryLimits(MOST_ROWS, patience);
    this.lake = lake;
    this.lakes = lakes;
    this.engine = engine;
    this.gate = SqlGate.open(lakes, engine.witness());
  }

  /**
   * Open one.
   *
   * @param patience for each statement and each query of a check; far above what they take
   */
  static Desk open(LakeSpec spec, Path folder, Duration patience) {
    Lakes lakes = Lakes.open(folder, folder.resolve("state"), List.of(spec));
    EngineSettings settings = EngineSettings.defaults(folder.resolve("staging"), 1);
    return new Desk(spec.name(), lakes, DuckDbEngine.open(lakes, settings), patience);
  }

  List<Table> tables() {
    return lakes.describe(lake);
  }

  /** Run a statement; nothing where it does not pass or does not run. */
  Optional<Examined> run(String sql) {
    return gate.check(request(sql))
        .fold(
            (query, facts) ->
                rows(query, ROWS).table().map(it -> new Examined(sql, facts, it, List.of())),
            failure -> Optional.empty());
  }

  /** Return the first column of a statement's rows, all of them. */
  List<String> first(String sql) {
    return gate.check(request(sql))
        .fold(
            (query, facts) -> rows(query, Integer.MAX_VALUE).table(),
            failure -> Optional.<ResultTable>empty())
        .map(it -> it.rows().stream().map(row -> row.get(0).text()).toList())
        .orElseThrow(() -> new IllegalStateException("does not run: " + sql));
  }

  /** Let the checks look at a statement that ran for a question. */
  Optional<Examined> check(Examined ran, String question) {
    return gate.check(request(ran.sql()))
        .fold(
            (query, facts) -> Optional.of(checked(question, query, facts, ran.result())),
            failure -> Optional.empty());
  }

  private Examined checked(
      String question, GatedQuery query, QueryFacts facts, ResultTable result) {
    CheckRequest request = new CheckRequest(question, query, facts, result, lakes, this::probe);
    return new Examined(query.sql().value(), facts, result, checks.examine(request));
  }

  private ProbeOutcome probe(SqlText sql) {
    return gate.check(request(sql.value()))
        .fold(
            (query, facts) -> rows(query, PROBE_ROWS),
            failure -> new ProbeOutcome.Unseen(failure.message(), false));
  }

  private ProbeOutcome rows(GatedQuery query, int rows) {
    return engine
        .run(query, rows, RunControl.free())
        .fold(ProbeOutcome.Seen::new, failure -> new ProbeOutcome.Unseen(failure.message(), false));
  }

  private GateRequest request(String sql) {
    return new GateRequest(new SqlText(sql), lake, limits);
  }

  @Override
  public void close() {
    engine.close();
    lakes.close();
  }
}
