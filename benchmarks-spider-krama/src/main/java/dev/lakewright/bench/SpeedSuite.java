package dev.lakewright.bench;

import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.speed.CatalogRun;
import dev.lakewright.bench.speed.SpeedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code bench speed}; run it where the launcher is. With a number of tables, it measures a lake of
 * so many instead.
 */
final class SpeedSuite implements Suite {
  private final Surroundings surroundings;

  SpeedSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "times and live heap of the program",
        "Run it where the launcher is.",
        List.of(
            new Flag("--catalog", "TABLES", "over a lake of so many tables, which it makes"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException {
    Path launcher = Path.of("lakewright");
    Optional<Integer> tables = options.text("--catalog").map(SpeedSuite::number);
    Map<String, Double> figures =
        tables.isPresent()
            ? new CatalogRun(launcher, tables.get()).figures()
            : new SpeedRun(launcher).figures();
    String suite = tables.isPresent() ? "speed-catalog" : "speed";
    return new Report(
        suite,
        surroundings.today(),
        surroundings.commit(),
        Map.of(
            "java",
            Runtime.version().toString(),
            "processors",
            "" + Runtime.getRuntime().availableProcessors()),
        figures,
        Gate.of(suite).stream().map(gate -> gate.check(figures)).toList(),
        SpeedRun.table(figures),
        List.of());
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("--catalog takes a number of tables, up to 999999");
    }
    return Integer.parseInt(text);
  }
}
