package dev.lakewright.bench;

import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.routing.RoutingRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code bench routing}. */
final class RoutingSuite implements Suite {
  private final Surroundings surroundings;

  RoutingSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "routes, failures, tiers, bandits, retrieval of tools, large graphs",
        "",
        List.of(
            new Flag(
                "--data", "DIR", "the folder with \"tool-routing\" and \"model-routing\" in it"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException {
    Findings findings = new RoutingRun(surroundings.benchData(options)).findings();
    Map<String, Double> figures = findings.figures();
    return new Report(
        "routing",
        surroundings.today(),
        surroundings.commit(),
        Map.of("processors", "" + Runtime.getRuntime().availableProcessors()),
        figures,
        Gate.of("routing").stream().map(gate -> gate.check(figures)).toList(),
        findings.table(),
        List.of());
  }
}
