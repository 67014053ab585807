package dev.lakewright.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills runs of a plan with SIGKILL at instants by chance, until one ends, and compares what is
 * there with the results of a run that nobody disturbed. {@code -Dplan.kills=200} kills more often.
 */
class KilledRunsTest {
  private static final int KILLS = Integer.getInteger("plan.kills", 3);
  private static final long SEED = Long.getLong("plan.seed", 1);

  private static final String STEPS =
      """
      rows_of: {inputs: [sale], sql: "SELECT id, i, country, CAST(amount AS DECIMAL(9,2)) AS amount FROM sale, unnest(range(10000)) AS r(i), unnest(range(5)) AS q(j)"}
      sums: {inputs: [rows_of], sql: "SELECT country, i % 7 AS part, sum(amount) AS total FROM rows_of GROUP BY 1, 2"}
      wide: {inputs: [rows_of], sql: "SELECT id, i, sum(amount) OVER (PARTITION BY country ORDER BY i, id, amount) AS run FROM rows_of QUALIFY i % 50 = 0"}
      each:
        inputs: [rows_of, country]
        map: {as: land, type: text, distinct: country.name, sql: "SELECT part % 3 AS p, sum(total) AS t FROM sums WHERE country = $land GROUP BY 1"}
      out: {inputs: [sums], sink: {parquet: out/sums, partitionBy: [country]}}
      lines: {inputs: [wide], sink: {csv: out/wide.csv, mode: append}}
      added: {inputs: [each], sink: {parquet: out/each, mode: append}}
      table_of: {inputs: [each], sink: {duckdb: out/each.duckdb, table: each, mode: append}}
      """
          .replace("[rows_of, country]", "[sums, country]");

  @TempDir Path folder;

  @Test
  void goesOnToEqualBytesAfterEachKill() throws IOException, InterruptedException, SQLException {
    PlanLab calm = lab("calm");
    long whole = System.nanoTime();
    Process first = child(calm);
    int code = first.waitFor();
    assertThat(code).as(said(calm)).isZero();
    whole = System.nanoTime() - whole;
    Map<String, byte[]> wanted = results(calm);
    assertThat(wanted).isNotEmpty();
    Random random = new Random(SEED);
    List<String> kills = new ArrayList<>();
    for (int round = 0; kills.size() < KILLS; round++) {
      PlanLab lab = lab("round" + round);
      while (true) {
        Process child = child(lab);
        long instant = (long) (random.nextDouble() * whole);
        if (child.waitFor(instant, TimeUnit.NANOSECONDS)) {
          assertThat(child.exitValue()).isZero();
          break;
        }
        child.destroyForcibly().waitFor();
        kills.add(round + "@" + TimeUnit.NANOSECONDS.toMillis(instant));
        assertThat(torn(lab, wanted)).as("torn files after %s", kills).isEmpty();
        if (kills.size() >= KILLS && !lab.bytes("out").isEmpty()) {
          assertThat(child(lab).waitFor()).isZero();
          break;
        }
      }
      assertThat(lab.rows("ATTACH '@/out/each.duckdb' AS d; SELECT land, p, t FROM d.each"))
          .isEqualTo(calm.rows("ATTACH '@/out/each.duckdb' AS d; SELECT land, p, t FROM d.each"));
      Map<String, byte[]> got = results(lab);
      assertThat(got.keySet()).as("results after %s", kills).isEqualTo(wanted.keySet());
      got.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(wanted.get(file)));
    }
  }

  private static String said(PlanLab lab) throws IOException {
    return Files.readString(lab.folder().resolve("child.log"));
  }

  private PlanLab lab(String name) throws IOException {
    return PlanLab.in(Files.createDirectories(folder.resolve(name))).plan("killed", STEPS);
  }

  private static Process child(PlanLab lab) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PlanChild.class.getName(),
            lab.folder().toString(),
            "killed")
        .redirectErrorStream(true)
        .redirectOutput(lab.folder().resolve("child.log").toFile())
        .start();
  }

  /** The pages of a DuckDB file hold more than its rows, which are compared apart. */
  private static Map<String, byte[]> results(PlanLab lab) throws IOException {
    Map<String, byte[]> results = new TreeMap<>(lab.bytes("out"));
    results.keySet().removeIf(file -> file.endsWith(".duckdb"));
    return results;
  }

  /** Return files under a final name that are not what they are to be. */
  private static List<String> torn(PlanLab lab, Map<String, byte[]> wanted) throws IOException {
    List<String> torn = new ArrayList<>();
    results(lab)
        .forEach(
            (file, bytes) -> {
              boolean hidden = Path.of(file).getFileName().toString().startsWith(".");
              boolean draft = file.contains("/.");
              if (!hidden && !draft && !Arrays.equals(bytes, wanted.get(file))) {
                torn.add(file);
              }
            });
    return torn;
  }
}
