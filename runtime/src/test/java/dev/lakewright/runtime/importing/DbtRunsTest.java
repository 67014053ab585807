package dev.lakewright.runtime.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.export.Exported;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects of dbt, run in dbt itself and as plans. */
@Tag("tools")
class DbtRunsTest {
  private static final long PATIENCE_SECONDS = 240;

  @TempDir Path folder;
  private ImportLab lab = new ImportLab(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    lab = ImportLab.in(folder);
  }

  @Test
  void givesWhatDbtGives() throws IOException, SQLException {
    List<String> bakery = List.of("order totals:order_step", "customers", "regulars", "daily");
    sameAsDbt("bakery", bakery);
  }

  @Test
  void givesWhatDbtGivesOfSourcesInFiles() throws IOException, SQLException {
    sameAsDbt("harbour", List.of("calls", "heavy", "log"));
  }

  private void sameAsDbt(String project, List<String> tables) throws IOException, SQLException {
    Path bin = dbt();
    lab.project(project);
    lab.written(project);
    lab.run("imported");
    dbt(
        bin,
        folder.resolve(project),
        Map.of(project.toUpperCase(java.util.Locale.ROOT) + "_DB", "built.duckdb"));
    lab.rows("SELECT 1");
    for (String table : tables) {
      String[] names = table.split(":", 2);
      String step = names[names.length - 1];
      Path csv = folder.resolve(step + ".csv");
      python(
          bin,
          "import duckdb; duckdb.connect('"
              + folder.resolve(project).resolve("built.duckdb")
              + "').execute('''COPY (FROM \""
              + names[0]
              + "\") TO '"
              + csv
              + "' ''')");
      List<String> theirs = numbers(lab.rows("FROM read_csv('" + csv + "', all_varchar = true)"));
      assertThat(theirs).as(table).isNotEmpty();
      assertThat(numbers(lab.rows("FROM 'out/imported/" + step + "/*.parquet'")))
          .as(table)
          .isEqualTo(theirs);
    }
  }

  /** Numbers by value: Parquet has no whole numbers as wide as a sum's. */
  private static List<String> numbers(List<String> rows) {
    return rows.stream()
        .map(
            row ->
                Arrays.stream(row.split("\\|"))
                    .map(
                        it ->
                            it.matches("-?[0-9]+(\\.[0-9]+)?")
                                ? new BigDecimal(it).stripTrailingZeros().toPlainString()
                                : it.replaceAll("( 00:00:00)?(\\.0)?$", ""))
                    .collect(Collectors.joining("|")))
        .sorted()
        .toList();
  }

  @Test
  void keepsResultsFromDbtToAPlanToDbt() throws IOException {
    Path bin = dbt();
    lab.project("bakery");
    lab.written("bakery");
    verified(bin, "imported");
  }

  @Test
  void keepsResultsFromAPlanToDbtToAPlan() throws IOException, SQLException {
    lab.write(
        "pipelines/shop.yaml",
        """
        format: 1
        name: shop
        parameters:
          least: {type: decimal, default: '0.3'}
          word: {type: text, default: "it's {{ 1 }} {% x %} \\"y\\""}
        steps:
          goods:
            source: shop.item
          clean:
            inputs: [goods]
            sql: |
              -- '{{ ' is text
              SELECT *, $word AS "group", '{{ $least' AS s FROM goods WHERE price >= $least
            contract:
              columns: {id: {type: integer, required: true}}
              keys: [[id]]
              rows: {is: fewer, of: goods}
              checks:
                - range: {column: price, least: 0.1}
                - relationships: {columns: [id], to: goods, toColumns: [id]}
                - accepted_values: {column: name, values: [rye, bun]}
                - sql: SELECT * FROM clean WHERE price < 0
          parts:
            inputs: [clean]
            sink: {parquet: out/parts, partitionBy: [name], mode: replace}
          text:
            inputs: [clean]
            sink: {csv: out/text.csv, mode: append}
          table:
            inputs: [clean]
            sink: {duckdb: out/a.duckdb, table: 'it''s "t"', mode: merge, keys: [id]}
        """
            .replace("  table:", "  kept:"));
    lab.run("shop");
    List<String> parts = lab.rows("FROM read_parquet('out/parts/**/*.parquet')");
    assertThat(parts).hasSize(2);
    try (Lakewright lakewright = lab.open()) {
      lakewright.exports().write(export(lakewright, "shop"), folder.resolve("again"));
    }
    String plan = read("again");
    assertThat(plan)
        .contains("source: shop.item", "partitionBy: [name]", "mode: append", "table: it's \"t\"")
        .contains("keys: [id]");
    deleteOutput();
    lab.run("imported");
    assertThat(lab.rows("FROM read_parquet('out/parts/**/*.parquet')")).isEqualTo(parts);
  }

  private String read(String project) throws IOException {
    lab.written(project);
    return lab.plan();
  }

  private void deleteOutput() throws IOException {
    try (var files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Exported.Ready export(Lakewright lakewright, String plan) {
    return lakewright
        .exports()
        .export(plan, "dbt")
        .fold(
            ready -> ready,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  /** Run the exported project of an imported plan in dbt. */
  private void verified(Path bin, String plan) throws IOException {
    lab.run(plan);
    Path project = folder.resolve("back");
    try (Lakewright lakewright = lab.open()) {
      lakewright.exports().write(export(lakewright, plan), project);
    }
    Path output = folder.resolve("output");
    run(
        List.of("sh", "run.sh"),
        project,
        Map.of(
            "PATH", bin + ":" + System.getenv("PATH"),
            "SOURCE_DIR", folder.toString(),
            "WORK_DIR", folder.resolve("work").toString(),
            "OUTPUT_DIR", output.toString()));
    for (String step : List.of("order_step", "customers", "regulars", "daily")) {
      assertThat(python(bin, rows(output.resolve("out/imported/" + step))))
          .as(step)
          .isEqualTo(python(bin, rows(folder.resolve("out/imported/" + step))));
    }
  }

  private static String rows(Path parquet) {
    return "import duckdb; print(sorted(map(str, duckdb.sql(\"FROM '"
        + parquet
        + "/*.parquet'\").fetchall())))";
  }

  /** Return the folder of dbt; the test is skipped where it cannot be installed. */
  private static Path dbt() throws IOException {
    Path script =
        Path.of(System.getProperty("basedir", "")).resolve("../pipeline-export/runners.sh");
    Path log = Files.createTempFile("runners", ".log");
    int code = ended(List.of("sh", script.toAbsolutePath().toString()), Path.of(""), Map.of(), log);
    List<String> lines = Files.readAllLines(log);
    assumeTrue(code == 0, () -> "the runners cannot be installed here: " + lines);
    return Path.of(lines.get(lines.size() - 1)).resolve("bin");
  }

  private static void dbt(Path bin, Path project, Map<String, String> environment)
      throws IOException {
    Map<String, String> all = new java.util.TreeMap<>(environment);
    all.put("DBT_SEND_ANONYMOUS_USAGE_STATS", "0");
    run(List.of(bin.resolve("dbt").toString(), "build", "--profiles-dir", "."), project, all);
  }

  private static String python(Path bin, String program) throws IOException {
    return run(List.of(bin.resolve("python").toString(), "-c", program), Path.of(""), Map.of());
  }

  private static String run(List<String> command, Path directory, Map<String, String> environment)
      throws IOException {
    Path log = Files.createTempFile("run", ".log");
    int code = ended(command, directory, environment, log);
    assertThat(code).as(Files.readString(log)).isZero();
    return Files.readString(log);
  }

  private static int ended(
      List<String> command, Path directory, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(directory.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return -1;
    }
    return process.exitValue();
  }
}
