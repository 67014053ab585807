package dev.lakewright.bench;

import dev.lakewright.bench.gate.GateRun;
import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.routing.Findings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * {@code bench gate [--data DIR] [--queries N]}, where the folder is the one with all benchmark
 * data and N is how many queries are grown against policies, 2,000 where it is not given; run it in
 * the repository.
 */
final class GateSuite implements Suite {
  private static final int POLICY_QUERIES = 2_000;

  private final Surroundings surroundings;

  GateSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private static int queries(Options options) {
    return options.text("--queries").map(Integer::parseInt).orElse(POLICY_QUERIES);
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    Findings findings =
        new GateRun(options.path("--data").orElse(surroundings.benchData()), queries(options))
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
