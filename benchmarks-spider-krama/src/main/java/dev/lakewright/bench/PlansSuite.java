package dev.lakewright.bench;

import dev.lakewright.bench.plans.PlansRun;
import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.spider.ScratchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** {@code bench plans}; run it where the launcher is. */
final class PlansSuite implements Suite {
  private static final String USUAL_KILLS = "200";

  private final Surroundings surroundings;

  PlansSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "plans: scheduler, 60 edits, killed runs, cost of checkpoints, requests in " + "words",
        "Run it where the launcher is.",
        List.of(
            new Flag("--kills", "N", "runs killed at random instants; 200 if left out"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    String kills = options.text("--kills").orElse(USUAL_KILLS);
    if (!kills.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException("--kills takes a number");
    }
    PlansRun run = new PlansRun(Path.of("lakewright"), Integer.parseInt(kills));
    try (ScratchFolder scratch = ScratchFolder.make("lakewright-plans")) {
      Map<String, Double> figures = run.figures(scratch.path());
      return new Report(
          "plans",
          surroundings.today(),
          surroundings.commit(),
          Map.of("kills", kills, "processors", "" + Runtime.getRuntime().availableProcessors()),
          figures,
          Gate.of("plans").stream().map(gate -> gate.check(figures)).toList(),
          run.table(),
          List.of());
    }
  }
}
