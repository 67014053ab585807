package dev.lakewright.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects for Spark, run in Spark itself. */
@Tag("tools")
class SparkRunTest {
  private static final String REVENUE =
      """
      clean:
        inputs: [sale, country]
        sql: |
          SELECT * EXCLUDE (note), note || '{{ $word' AS note, $word AS "group"
          FROM sale JOIN country USING (country)
          WHERE day >= $month AND amount >= $least AND moment >= $since AND id > $many
        contract:
          columns: {id: {type: integer, required: true}, amount: {type: number}}
          keys: [[id], [country, day]]
          rows: {is: fewer, of: sale}
          checks:
            - range: {column: amount, least: 1}
            - accepted_values: {column: region, values: [north, south]}
            - relationships: {columns: [country], to: country, toColumns: [country]}
            - pattern: {column: country, pattern: '^[A-Z]'}
            - sql: SELECT * FROM clean WHERE amount < 0
            - sql_figure: {query: SELECT sum(amount) FROM clean, above: 0}
      revenue:
        inputs: [clean]
        sql: |
          SELECT region, country, sum(amount) AS revenue, sum(id) AS ids, sum(id) / 2 AS half,
            max(moment) AS last, count(*) FILTER (WHERE amount > 5) AS large
          FROM clean GROUP BY ALL
        contract: {keys: [[country]]}
      """;

  @TempDir Path folder;
  private ExportLab lab = new ExportLab(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    assumeTrue(Boolean.getBoolean("exports"), "Spark is half a gigabyte: runs with -Dexports=true");
    lab = ExportLab.in(folder);
    lab.needs("pyspark==4.3.0");
  }

  @Test
  void givesTheSameRowsForAnyParameters() throws IOException {
    lab.plan(
        "revenue",
        REVENUE
            + """
            clean_out:
              inputs: [clean]
              sink: {csv: out/clean.csv}
            out:
              inputs: [revenue]
              sink: {parquet: out/revenue, partitionBy: [country]}
            """);
    for (Map<String, String> given :
        java.util.List.of(
            Map.<String, String>of(), Map.of("month", "2013-11", "word", "'\" :month \\n ${x}"))) {
      Verification verification = lab.verify("revenue", "spark", given);
      assertThat(verification.otherFailure()).isEmpty();
      assertThat(verification.ownFailure()).isEmpty();
      assertThat(verification.comparisons()).hasSize(2).allMatch(Comparison::equal);
      assertThat(verification.comparisons()).allMatch(it -> it.ownRows() >= 2);
    }
  }

  @Test
  void leavesNothingWhereAPromiseIsBrokenAndTriesItNotAgain() throws IOException {
    lab.plan(
        "broken",
        REVENUE
            + """
            out:
              inputs: [revenue]
              sink: {parquet: out/revenue}
            last:
              inputs: [clean]
              retry: {times: 2, waitSeconds: 0}
              sink: {csv: out/last.csv}
              contract: {checks: [row_count: {least: 100}]}
            """);
    ProjectRunner.Ended ended = lab.run("broken", "spark", Map.of());
    assertThat(ended.well()).isFalse();
    assertThat(ended.text())
        .contains("contract broken: last: row_count: 3 rows")
        .doesNotContain("again");
    assertThat(folder.resolve("output/out")).doesNotExist();
  }

  @Test
  void writesEveryKindOfResultOnceARun() throws IOException, SQLException {
    lab.plan(
        "sinks",
        REVENUE
            + """
            a: {inputs: [revenue], sink: {parquet: p/all, mode: append}}
            b: {inputs: [revenue], sink: {parquet: p/parts, partitionBy: [country], mode: append}}
            c: {inputs: [revenue], sink: {parquet: p/merged, partitionBy: [country], mode: merge, keys: [country, region]}}
            d: {inputs: [revenue], sink: {csv: c/text.csv}}
            e: {inputs: [revenue], sink: {csv: c/more.csv, mode: append}}
            f: {inputs: [revenue], sink: {csv: c/one.csv, mode: merge, keys: [country]}}
            g: {inputs: [revenue], report: {path: page.md, title: 'All {{ of }} it'}}
            """);
    for (int again = 0; again < 2; again++) {
      ProjectRunner.Ended ended = lab.run("sinks", "spark", Map.of());
      assertThat(ended.well()).as(ended.text()).isTrue();
    }
    String parquet =
        "SELECT count(*), sum(revenue) FROM read_parquet('@/output/%s/**/*.parquet',"
            + " hive_partitioning = true)";
    assertThat(lab.rows(parquet.formatted("p/all"))).containsExactly("4 26.50");
    assertThat(lab.rows(parquet.formatted("p/parts"))).containsExactly("4 26.50");
    assertThat(lab.rows(parquet.formatted("p/merged"))).containsExactly("2 13.25");
    String csv = "SELECT count(*), CAST(sum(revenue) AS DECIMAL(9,2)) FROM '@/output/c/%s.csv'";
    assertThat(lab.rows(csv.formatted("text"))).containsExactly("2 13.25");
    assertThat(lab.rows(csv.formatted("more"))).containsExactly("4 26.50");
    assertThat(lab.rows(csv.formatted("one"))).containsExactly("2 13.25");
    assertThat(Files.readString(folder.resolve("output/page.md")))
        .startsWith("# All \\{\\{ of \\}\\} it\n\n## revenue\n\n| region | country |");
    try (var files = Files.walk(folder.resolve("output"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .noneMatch(it -> it.startsWith(".") || it.startsWith("_"));
    }
  }

  @Test
  void passesOverDeadPathsAndRunsForEachValue() throws IOException, SQLException {
    lab.plan(
        "paths",
        """
        size:
          inputs: [sale]
          branch:
            choose: SELECT CASE WHEN count(*) > 3 THEN 'lar''ge' ELSE 'small' END FROM sale
            outcomes: ["lar'ge", small]
        large: {inputs: [sale], when: ["size.lar'ge"], sql: "SELECT count(*) AS n, 'large' AS how FROM sale"}
        small: {inputs: [sale], when: [size.small], sql: "SELECT count(*) AS n, 'small' AS how FROM sale"}
        below: {inputs: [small], sql: SELECT * FROM small}
        either: {inputs: [large, below], sql: SELECT * FROM large UNION ALL SELECT * FROM below}
        mapped:
          inputs: [sale]
          map:
            as: day_
            type: date
            distinct: sale.day
            sql: SELECT count(*) AS n, max(amount) AS most FROM sale WHERE day = $day_ AND amount >= $least
        kept:
          inputs: [sale]
          map:
            as: digits
            type: text
            values: ['1', "it's", '3']
            failed: keep
            sql: SELECT CAST($digits || left(note, 0) AS INTEGER) AS number FROM sale WHERE id = 1
        a: {inputs: [either], sink: {csv: either.csv}}
        b: {inputs: [below], sink: {csv: below.csv}}
        c: {inputs: [mapped], sink: {csv: mapped.csv}}
        d: {inputs: [kept], sink: {csv: kept.csv}}
        """);
    ProjectRunner.Ended ended = lab.run("paths", "spark", Map.of());
    assertThat(ended.well()).as(ended.text()).isTrue();
    assertThat(folder.resolve("output/below.csv")).doesNotExist();
    assertThat(lab.rows("FROM '@/output/either.csv'")).containsExactly("6 large");
    assertThat(lab.rows("FROM '@/output/mapped.csv' ORDER BY 1"))
        .containsExactly(
            "2013-11-02 1 10.5",
            "2013-12-03 1 4.0",
            "2013-12-05 1 7.25",
            "2013-12-06 1 3.0",
            "2014-01-09 1 2.0");
    assertThat(lab.rows("FROM '@/output/kept.csv' ORDER BY 1"))
        .containsExactly("1 1 false", "3 3 false", "it's null true");
  }

  @Test
  void triesAgain() throws IOException {
    lab.plan(
        "flaky",
        REVENUE.replaceFirst(
            "  contract:\n    columns", "  retry: {times: 1, waitSeconds: 0}\n$0"));
    Path flaky = Path.of("src/test/resources/flaky-spark").toAbsolutePath();
    Map<String, String> once =
        Map.of("FLAKY", folder.resolve("failed-once").toString(), "PYTHONPATH", flaky.toString());
    ProjectRunner.Ended ended = lab.run("flaky", "spark", once);
    assertThat(ended.well()).as(ended.text()).isTrue();
    assertThat(ended.text()).contains("again    clean in 0 s: the disk is away for a moment");
  }
}
