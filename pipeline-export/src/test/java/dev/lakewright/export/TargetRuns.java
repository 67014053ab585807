package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.WriteMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every target, in its real runner. */
abstract class TargetRuns {
  /** Rows of the sink of {@link Shop#revenue}, by a query of its own over the same files. */
  private static final String EXPECTED =
      """
      SELECT country, "order" AS "group", sum(amount), CAST(sum(o.id) AS DECIMAL(38, 0))
      FROM '%1$s/lake/orders.parquet' o JOIN '%1$s/lake/people/customers.csv' c ON o.customer = c.id
      WHERE day BETWEEN DATE '%2$s-01' AND last_day(DATE '%2$s-01') AND amount >= 1.5 GROUP BY ALL
      """;

  @TempDir Path folder;

  abstract ExportTarget target();

  /** Return what its projects run in, or skip the test where that is not to be had. */
  Runners runners() {
    return Runners.in(folder);
  }

  /** Run the project as its target says. */
  private Runners.Run run(Runners runners, Path project, Map<String, String> parameters) {
    LocalPlace place =
        new LocalPlace(
            withFiles(Shop.revenue()).request().plan(),
            project,
            runners.output(""),
            folder.resolve("work"),
            Map.of("lake_shop", folder.resolve("lake")),
            parameters);
    return runners.run(project, target().localRun(place));
  }

  /** Return what the runner says of the promise of {@code many} that is broken. */
  String toldOfMany() {
    return "contract broken: many: row_count: 200 rows";
  }

  private static Shop withFiles(Shop shop) {
    return shop.sink(
        "files",
        "revenue",
        new SinkTarget.Parquet("out/revenue", List.of("country")),
        new WriteMode.Replace());
  }

  private String revenue(Runners runners) {
    return runners.rows(
        "SELECT country, \"group\", revenue, ids FROM read_parquet('"
            + runners.output("out/revenue/**/*.parquet")
            + "', hive_partitioning = true)");
  }

  private String expected(Runners runners, String month) {
    return runners.rows(EXPECTED.formatted(runners.folder(), month));
  }

  @Test
  void givesWhatTheQueryGivesAgainAndAgain() throws IOException {
    Runners runners = runners().withData();
    Path project = runners.write(target(), withFiles(Shop.revenue()).request());
    for (int again = 0; again < 2; again++) {
      Runners.Run run = run(runners, project, Map.of());
      assertThat(run.code()).as(run.text()).isZero();
      assertThat(revenue(runners)).isEqualTo(expected(runners, "2024-02")).contains("Norway");
    }
    Runners.Run run = run(runners, project, Map.of("month", "2024-01", "word", "{{ x }}'\"$"));
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(revenue(runners)).isEqualTo(expected(runners, "2024-01"));
    assertThat(names(runners.output("out"))).containsExactly("revenue");
  }

  @Test
  void leavesNothingWhereAPromiseIsBroken() throws IOException {
    Runners runners = runners().withData();
    Contract never =
        Contract.of(
            List.of(
                Expectation.of(
                    new Condition.RowCount(OptionalLong.of(1_000_000), OptionalLong.empty()))));
    Shop shop =
        withFiles(Shop.revenue()).sql("many", Shop.ORDERS, "SELECT * FROM orders", never, "orders");
    Path project = runners.write(target(), shop.request());
    Runners.Run run = run(runners, project, Map.of());
    assertThat(run.code()).as(run.text()).isNotZero();
    assertThat(run.text()).contains(toldOfMany());
    assertThat(names(runners.output("out"))).isEmpty();
  }

  @Test
  void writesEveryKindOfResultOnceARun() throws IOException {
    assumeTrue(isCheap() || Boolean.getBoolean("exports"), "runs with -Dexports=true");
    Runners runners = runners().withData();
    List<String> keys = List.of("country", "group");
    Shop shop =
        Shop.revenue()
            .sink(
                "whole",
                "revenue",
                new SinkTarget.Parquet("p/all", List.of()),
                new WriteMode.Append())
            .sink(
                "parts",
                "revenue",
                new SinkTarget.Parquet("p/parts", List.of("country")),
                new WriteMode.Append())
            .sink(
                "merged",
                "revenue",
                new SinkTarget.Parquet("p/merged", List.of("group")),
                new WriteMode.Merge(keys))
            .sink("text", "revenue", new SinkTarget.Csv("c/text.csv"), new WriteMode.Replace())
            .sink("more", "revenue", new SinkTarget.Csv("c/more.csv"), new WriteMode.Append())
            .sink("one", "revenue", new SinkTarget.Csv("c/one.csv"), new WriteMode.Merge(keys))
            .sink(
                "fresh",
                "revenue",
                new SinkTarget.DuckDbTable("d/a.duckdb", "fresh"),
                new WriteMode.Replace())
            .sink(
                "added",
                "revenue",
                new SinkTarget.DuckDbTable("d/a.duckdb", "it's \"added\""),
                new WriteMode.Append())
            .sink(
                "kept",
                "revenue",
                new SinkTarget.DuckDbTable("d/a.duckdb", "revenue"),
                new WriteMode.Merge(keys))
            .report("page", "page.md", "revenue");
    Path project = runners.write(target(), shop.request());
    for (int again = 0; again < 2; again++) {
      Runners.Run run = run(runners, project, Map.of());
      assertThat(run.code()).as(run.text()).isZero();
    }
    String own = "ATTACH '" + runners.output("d/a.duckdb") + "' AS d (READ_ONLY); ";
    assertThat(
            runners.rows(
                own
                    + Stream.of(
                            parquet(runners, "p/all"),
                            parquet(runners, "p/parts"),
                            parquet(runners, "p/merged"),
                            "'" + runners.output("c/text.csv") + "'",
                            "'" + runners.output("c/more.csv") + "'",
                            "'" + runners.output("c/one.csv") + "'",
                            "d.fresh",
                            "d.\"it's \"\"added\"\"\"",
                            "d.revenue")
                        .map(
                            it ->
                                "SELECT count(*), CAST(sum(revenue) AS DECIMAL(38, 2)) FROM " + it)
                        .collect(Collectors.joining(" UNION ALL "))))
        .isEqualTo(sums(runners));
    assertThat(Files.readString(runners.output("page.md")))
        .startsWith("# Revenue of \\{\\{ all \\}\\}\n\n## revenue\n\n| country | group |");
  }

  private static String parquet(Runners runners, String path) {
    return "read_parquet('" + runners.output(path) + "/**/*.parquet', hive_partitioning = true)";
  }

  /** Four of nine were appended to, twice. */
  private String sums(Runners runners) {
    return runners.rows(
        "WITH r AS (SELECT count(*) n, sum(s) s FROM (SELECT sum(amount) s FROM '%1$s/lake/orders.parquet' o"
                .formatted(runners.folder())
            + " JOIN '%1$s/lake/people/customers.csv' c ON o.customer = c.id"
                .formatted(runners.folder())
            + " WHERE month(day) = 2 AND amount >= 1.5 GROUP BY country, \"order\"))"
            + " SELECT n * t, CAST(s * t AS DECIMAL(38, 2)) FROM r, (SELECT unnest([2, 2, 1, 1, 2, 1, 1, 2, 1]) AS t)");
  }

  @Test
  void passesOverDeadPathsAndRunsForEachValue() throws IOException {
    assumeTrue(hasBranches(), "no branches in this target");
    assumeTrue(isCheap() || Boolean.getBoolean("exports"), "runs with -Dexports=true");
    Runners runners = runners().withData();
    List<Column> named = Shop.columns("n BIGINT", "from_ VARCHAR");
    Shop shop =
        Shop.revenue()
            .branch(
                "size",
                "SELECT CASE WHEN count(*) > 3 THEN 'lar''ge' ELSE 'small' END FROM revenue",
                List.of("lar'ge", "small"),
                "revenue")
            .sql("large", named, "SELECT count(*) AS n, 'large' AS from_ FROM revenue", "revenue")
            .when("size", "lar'ge")
            .sql("small", named, "SELECT count(*) AS n, 'small' AS from_ FROM revenue", "revenue")
            .when("size", "small")
            .sql("below", named, "SELECT * FROM small", "small")
            .sql(
                "either",
                named,
                "SELECT * FROM large UNION ALL SELECT * FROM below",
                "large",
                "below")
            .map(
                "mapped",
                Shop.columns("land VARCHAR", "n BIGINT"),
                new Atoms.Distinct(ParameterType.TEXT, new StepId("revenue"), "country"),
                "land",
                "SELECT count(*) AS n FROM revenue WHERE country = $land",
                false,
                "revenue")
            .sink("a", "either", new SinkTarget.Csv("either.csv"), new WriteMode.Replace())
            .sink("b", "below", new SinkTarget.Csv("below.csv"), new WriteMode.Replace())
            .sink("c", "mapped", new SinkTarget.Csv("mapped.csv"), new WriteMode.Replace());
    Path project = runners.write(target(), shop.request());
    Runners.Run run = run(runners, project, Map.of());
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(names(runners.output(""))).containsExactly("either.csv", "mapped.csv");
    assertThat(runners.rows("FROM '" + runners.output("either.csv") + "'"))
        .isEqualTo("[(6, 'large')]");
    assertThat(runners.rows("FROM '" + runners.output("mapped.csv") + "'"))
        .isEqualTo("[('Côte \"d/Ivoire\"', 3), ('Norway', 3)]");
  }

  @Test
  void triesAgain() {
    assumeTrue(triesStepsAgain(), "the runner tries no single step again");
    assumeTrue(isCheap() || Boolean.getBoolean("exports"), "runs with -Dexports=true");
    Runners runners = runners().withData();
    Path project = runners.write(target(), withFiles(Shop.revenue()).request());
    Map<String, String> flaky =
        Map.of(
            "FLAKY", folder.resolve("failed-once").toString(),
            "PYTHONPATH", Runners.resource("flaky"),
            "DUCKDB", Runners.resource("flaky/duckdb"));
    Runners.Run run = run(runners.with(flaky), project, Map.of());
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(run.text()).contains("the disk is away for a moment");
    assertThat(revenue(runners)).isEqualTo(expected(runners, "2024-02"));
  }

  boolean isCheap() {
    return false;
  }

  boolean hasBranches() {
    return true;
  }

  boolean triesStepsAgain() {
    return true;
  }

  static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
