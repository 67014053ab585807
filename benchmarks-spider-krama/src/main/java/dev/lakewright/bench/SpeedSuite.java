package dev.lakewright.bench;

import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.speed.SpeedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code bench speed}; run it where the launcher is. */
final class SpeedSuite implements Suite {
  private final Surroundings surroundings;

  SpeedSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Report run(Options options) throws IOException {
    Map<String, Double> figures = new SpeedRun(Path.of("lakewright")).figures();
    return new Report(
        "speed",
        surroundings.today(),
        surroundings.commit(),
        Map.of(
            "java",
            Runtime.version().toString(),
            "processors",
            "" + Runtime.getRuntime().availableProcessors()),
        figures,
        Gate.of("speed").stream().map(gate -> gate.check(figures)).toList(),
        SpeedRun.table(figures),
        List.of());
  }
}
