package dev.lakewright.bench.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills runs of a plan with SIGKILL at instants by chance, over and over until one ends, and
 * compares the results with those of a run that nobody disturbed.
 */
final class Kills {
  private static final String PLAN =
      """
      format: 1
      name: killed
      steps:
        t: {source: one.t}
        many: {inputs: [t], sql: "SELECT x, i, i * x AS y FROM t, unnest(range(10000)) AS r(i)"}
        sums: {inputs: [many], sql: "SELECT x, i % 7 AS part, sum(y) AS total FROM many GROUP BY 1, 2"}
        runs: {inputs: [many], sql: "SELECT x, i, sum(y) OVER (PARTITION BY x ORDER BY i) AS z FROM many QUALIFY i % 50 = 0"}
        each:
          inputs: [sums, t]
          map: {as: one, type: integer, distinct: t.x, sql: "SELECT part, total FROM sums WHERE x = $one"}
        out: {inputs: [sums], sink: {parquet: out/sums, partitionBy: [x]}}
        lines: {inputs: [runs], sink: {csv: out/runs.csv, mode: append}}
        added: {inputs: [each], sink: {parquet: out/each, mode: append}}
        merged: {inputs: [sums], sink: {parquet: out/merged, mode: merge, keys: [x, part]}}
        base: {inputs: [each], sink: {duckdb: out/each.duckdb, table: each, mode: append}}
      """;

  private final Path launcher;
  private final Path folder;

  Kills(Path launcher, Path folder) {
    this.launcher = launcher.toAbsolutePath();
    this.folder = folder;
  }

  void measure(int kills, Map<String, Double> figures)
      throws IOException, InterruptedException, SQLException {
    Bench calm = bench("calm");
    long start = System.nanoTime();
    if (run(calm).waitFor() != 0) {
      throw new IOException(
          "the plan does not run: " + Files.readString(calm.folder().resolve("log")));
    }
    long whole = System.nanoTime() - start;
    Map<String, byte[]> wanted = results(calm);
    Random random = new Random(16);
    int done = 0;
    int torn = 0;
    int different = 0;
    int rounds = 0;
    while (done < kills) {
      Bench bench = bench("round" + rounds++);
      boolean ended = false;
      while (!ended) {
        Process process = run(bench);
        ended =
            done >= kills
                ? process.waitFor() == 0
                : process.waitFor((long) (random.nextDouble() * whole), TimeUnit.NANOSECONDS);
        if (!ended) {
          kill(process);
          done++;
          torn += isTorn(results(bench), wanted) ? 1 : 0;
        }
      }
      different += isEqual(bench, calm, wanted) ? 0 : 1;
    }
    figures.put("kills", (double) done);
    figures.put("killsTorn", (double) torn);
    figures.put("resumes", (double) rounds);
    figures.put("resumesDifferent", (double) different);
  }

  private static void kill(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private Bench bench(String name) throws IOException {
    Bench bench = new Bench(Files.createDirectories(folder.resolve(name)));
    bench.write("lakewright.yaml", "format: 1\nlakes:\n  one:\n    paths: [data]\n");
    bench.write("data/t.csv", "x\n1\n2\n3\n4\n5\n");
    bench.write("pipelines/killed.yaml", PLAN);
    return bench;
  }

  private Process run(Bench bench) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "run", "killed")
            .directory(bench.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(bench.folder().resolve("log").toFile());
    builder.environment().put("LAKEWRIGHT_HOME", folder.resolve("home").toString());
    return builder.start();
  }

  /** Files under their final names; the pages of a DuckDB file hold more than its rows. */
  private static Map<String, byte[]> results(Bench bench) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path out = bench.folder().resolve("out");
    if (!Files.exists(out)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(out)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        boolean hidden = name.startsWith(".") || name.contains("/.");
        if (!hidden && !name.endsWith(".duckdb")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static boolean isTorn(Map<String, byte[]> got, Map<String, byte[]> wanted) {
    return got.entrySet().stream()
        .anyMatch(
            it -> !Arrays.equals(it.getValue(), wanted.getOrDefault(it.getKey(), new byte[0])));
  }

  private static boolean isEqual(Bench bench, Bench calm, Map<String, byte[]> wanted)
      throws IOException, SQLException {
    Map<String, byte[]> got = results(bench);
    return got.keySet().equals(wanted.keySet())
        && !isTorn(got, wanted)
        && table(bench).equals(table(calm));
  }

  private static List<String> table(Bench bench) throws SQLException {
    String file = bench.folder().resolve("out/each.duckdb").toString().replace("'", "''");
    return Bench.rows(
        "ATTACH '" + file + "' AS d (READ_ONLY); SELECT (one, part, total)::VARCHAR FROM d.each");
  }
}
