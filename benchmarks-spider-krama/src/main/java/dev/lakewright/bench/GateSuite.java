package dev.lakewright.bench;

import dev.lakewright.bench.gate.GateRun;
import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.routing.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** {@code bench gate}; run it in the repository. */
final class GateSuite implements Suite {
  private static final int POLICY_QUERIES = 2_000;
  private static final int FULL_QUERIES = 20_000;
  private static final Path CACHE = Path.of("target", "bench");

  private final Surroundings surroundings;

  GateSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "the gate: syntax, attacks, functions, Spider gold, TPC-H, TPC-DS, roles, times",
        "Run it in the repository, whose corpora it reads.",
        List.of(
            Flag.SPIDER,
            new Flag(
                "--queries",
                "N",
                "queries grown against what a role may not see; 2000 if left out"),
            new Flag("--full", "", "20000 such queries, unless --queries says how many"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    int usual = options.has("--full") ? FULL_QUERIES : POLICY_QUERIES;
    Findings findings =
        new GateRun(surroundings.spider(options), CACHE, options.count("--queries", usual))
            .findings();
    Map<String, Double> figures = findings.figures();
    return new Report(
        "gate",
        surroundings.today(),
        surroundings.commit(),
        Map.of("processors", "" + Runtime.getRuntime().availableProcessors()),
        figures,
        Gate.of("gate").stream().map(gate -> gate.check(figures)).toList(),
        findings.table(),
        List.of());
  }
}
