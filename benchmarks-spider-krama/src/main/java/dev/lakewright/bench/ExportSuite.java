package dev.lakewright.bench;

import dev.lakewright.bench.export.ExportFindings;
import dev.lakewright.bench.export.ExportRun;
import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code bench export [--targets LIST] [--plans REGEX]}: plans over the demo lakes, exported, run
 * in their runners, and compared with Lakewright's own run.
 */
final class ExportSuite implements Suite {
  private static final String ALL = "sql,dbt,airflow,kfp,spark,dagster,sqlmesh,bundle";

  private final Surroundings surroundings;

  ExportSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "plans over the demo lakes and TPC-H exported, run in their runners and compared",
        "Needs PyPI, or the runners in the folder that LAKEWRIGHT_RUNNERS names.",
        List.of(
            new Flag("--targets", "LIST", "some of " + ALL + "; all of them if left out"),
            new Flag("--plans", "REGEX", "only plans whose name it finds"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException {
    String targets = options.text("--targets").orElse(ALL);
    Path home =
        Optional.ofNullable(surroundings.environment().get("LAKEWRIGHT_HOME"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".lakewright"));
    ExportFindings findings =
        new ExportRun(home.toAbsolutePath(), surroundings::say)
            .findings(List.of(targets.split(",", -1)), options.text("--plans"));
    return new Report(
        "export",
        surroundings.today(),
        surroundings.commit(),
        Map.of("targets", targets, "plans", options.text("--plans").orElse("all")),
        findings.figures(),
        Gate.of("export").stream().map(gate -> gate.check(findings.figures())).toList(),
        findings.table(),
        findings.rows());
  }
}
