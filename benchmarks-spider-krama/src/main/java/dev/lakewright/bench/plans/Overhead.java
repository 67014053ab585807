package dev.lakewright.bench.plans;

import dev.lakewright.core.plan.StepId;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.plan.PlanRequest;
import dev.lakewright.runtime.plan.PlanRunReport;
import dev.lakewright.runtime.plan.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * What a step takes with gate, checkpoint, digest and manifest, against the same query run bare by
 * the same engine on one thread. Of several tries the shortest counts, as other processes only
 * lengthen them.
 */
final class Overhead {
  private static final int TRIES = 5;
  private static final String SQL =
      "SELECT g, count(*) AS n, sum(v) AS s, sum(sqrt(v)) AS r, max(v % 977) AS m"
          + " FROM big GROUP BY 1 ORDER BY 1";

  private final Bench bench;

  Overhead(Bench bench) {
    this.bench = bench;
  }

  void measure(Map<String, Double> figures) throws IOException, SQLException {
    Files.createDirectories(bench.folder().resolve("data"));
    String file = bench.folder().resolve("data/big.parquet").toString().replace("'", "''");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute(
          "COPY (SELECT hash(i) % 100000 AS g, i % 100003 AS v FROM range(20000000) AS r(i)) TO '"
              + file
              + "' (FORMAT parquet)");
      bench.write("lakewright.yaml", "format: 1\nlakes:\n  one:\n    paths: [data]\n");
      bench.write(
          "pipelines/heavy.yaml",
          "format: 1\nname: heavy\nsteps:\n  big: {source: one.big}\n"
              + "  heavy:\n    inputs: [big]\n    sql: |\n      "
              + SQL
              + "\n");
      statement.execute("CREATE VIEW big AS FROM '" + file + "'");
      double bare = Double.MAX_VALUE;
      double kept = Double.MAX_VALUE;
      try (Lakewright lakewright = bench.open()) {
        PlanRequest again = PlanRequest.of("heavy").from(new StepId("heavy"));
        for (int i = 0; i < TRIES; i++) {
          long start = System.nanoTime();
          statement.execute("CREATE OR REPLACE TEMP TABLE result AS " + SQL);
          bare = Math.min(bare, (System.nanoTime() - start) / 1e6);
          kept = Math.min(kept, millis(Bench.run(lakewright, again)));
        }
      }
      figures.put("bareMillis", bare);
      figures.put("stepMillis", kept);
      figures.put("checkpointOverhead", kept / bare - 1);
    }
  }

  private static double millis(PlanRunReport report) {
    StepReport step = report.step("heavy").orElseThrow();
    return (double) step.endMillis() - step.startMillis();
  }
}
