package dev.lakewright.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.runtime.Lakewright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanRunTest {
  private static final String REVENUE =
      """
      joined:
        inputs: [sale, country]
        sql: |
          SELECT s.day, c.region, s.amount FROM sale s JOIN country c ON c.name = s.country
          WHERE date_trunc('month', s.day) = $month
      revenue:
        inputs: [joined]
        sql: SELECT region, sum(amount) AS revenue, count(*) AS n FROM joined GROUP BY 1 ORDER BY 1
        contract:
          columns:
            region: {type: string, required: true}
            revenue: {type: number}
          keys: [[region]]
          checks:
            - range: {column: revenue, least: 0}
      out:
        inputs: [revenue]
        sink: {parquet: out/revenue, partitionBy: [region]}
      page:
        inputs: [revenue]
        report: {path: out/page.md, title: Revenue}
      """;

  @TempDir Path folder;
  private PlanLab lab = new PlanLab(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    lab = PlanLab.in(folder);
  }

  @Test
  void writesResultsAndKeepsThem() throws IOException, SQLException {
    lab.plan("monthly", REVENUE);
    PlanRunReport first = lab.run("monthly");
    assertThat(first.failure()).isEmpty();
    assertThat(first.worked())
        .containsExactly("sale", "country", "joined", "revenue", "out", "page");
    String all =
        "SELECT region, revenue, n FROM read_parquet('@/out/revenue/**/*.parquet') ORDER BY 1";
    assertThat(lab.rows(all)).containsExactly("north 4.0 1", "south 8.25 2");
    assertThat(Files.readString(folder.resolve("out/page.md")))
        .isEqualTo(
            """
            # Revenue

            ## revenue

            | region | revenue | n |
            | --- | --- | --- |
            | north | 4.0 | 1 |
            | south | 8.25 | 2 |
            """);
    assertThat(lab.run("monthly").worked()).containsExactly("sale", "country", "page");
    assertThat(lab.run(PlanRequest.of("monthly").with("month", "2014-01")).worked())
        .contains("joined", "revenue", "out");
    assertThat(lab.rows(all)).containsExactly("south 2.0 1");
    try (Lakewright lakewright = lab.open()) {
      assertThat(lakewright.plans().names()).containsExactly(new PlanName("monthly"));
      assertThat(lakewright.plans().find(first.id())).contains(first);
      assertThat(lakewright.runs(9)).extracting(it -> it.kind()).containsOnly("plan").hasSize(3);
    }
  }

  @Test
  void runsWhatAnEditTouchesAndNoMore() throws IOException {
    lab.plan("monthly", REVENUE);
    lab.run("monthly");
    lab.plan("monthly", REVENUE.replace("SELECT s.day,", "SELECT  s.day,"));
    assertThat(lab.run("monthly").worked())
        .as("equal rows end the work early")
        .containsExactly("sale", "country", "joined", "page");
    lab.plan("monthly", REVENUE.replace("count(*) AS n", "count(*) + 1 AS n"));
    assertThat(lab.run("monthly").worked())
        .containsExactly("sale", "country", "revenue", "out", "page");
    Path country = folder.resolve("data/country.csv");
    Files.writeString(country, Files.readString(country) + "Peru,south\n");
    assertThat(lab.run("monthly").worked())
        .as("a row that joins nothing")
        .containsExactly("sale", "country", "joined", "page");
  }

  @Test
  void mendsWhatBecameOfItsResults() throws IOException, SQLException {
    lab.plan("monthly", REVENUE);
    lab.run("monthly");
    Files.delete(folder.resolve("out/revenue/region=north/data_0.parquet"));
    assertThat(lab.run("monthly").worked()).contains("out");
    assertThat(lab.rows("SELECT count(*) FROM read_parquet('@/out/revenue/**/*.parquet')"))
        .containsExactly("2");
  }

  @Test
  void leavesNoResultWhereAContractIsBroken() throws IOException {
    lab.plan("monthly", REVENUE + "other:\n  inputs: [joined]\n  sink: {csv: out/joined.csv}\n");
    String text = Files.readString(folder.resolve("pipelines/monthly.yaml"));
    lab.write("pipelines/monthly.yaml", text.replace("least: 0}", "least: 5}"));
    PlanRunReport report = lab.run("monthly");
    assertThat(report.failure().orElseThrow().code()).isEqualTo(ErrorCode.CONTRACT_BROKEN);
    assertThat(report.failure().orElseThrow().message()).contains("revenue").contains("1 of 2");
    assertThat(report.step("other").orElseThrow().standing()).isEqualTo(Standing.BLOCKED);
    assertThat(lab.bytes("out")).isEmpty();
  }

  @Test
  void takesTheBranchThatTheDataChooses() throws IOException, SQLException {
    String steps =
        """
        size:
          inputs: [sale]
          branch:
            choose: SELECT CASE WHEN count(*) > 3 THEN 'large' ELSE 'small' END FROM sale
            outcomes: [large, small]
        few: {inputs: [sale], when: [size.small], sql: "SELECT 'few' AS word, id FROM sale"}
        many: {inputs: [sale], when: [size.large], sql: "SELECT 'many' AS word, id FROM sale"}
        more: {inputs: [few], sql: SELECT * FROM few}
        union_of: {inputs: [more, many], sql: SELECT * FROM more UNION ALL SELECT * FROM many}
        out: {inputs: [union_of], sink: {csv: out/both.csv}}
        """;
    lab.plan("choice", steps);
    PlanRunReport report = lab.run("choice");
    assertThat(report.failure()).isEmpty();
    assertThat(report.step("few").orElseThrow().standing()).isEqualTo(Standing.SKIPPED);
    assertThat(report.step("more").orElseThrow().standing()).isEqualTo(Standing.SKIPPED);
    assertThat(lab.rows("SELECT word, count(*) FROM '@/out/both.csv' GROUP BY 1"))
        .containsExactly("many 5");
  }

  @Test
  void keepsTheRowsOfEveryValueAndFlagsThoseThatFail() throws IOException, SQLException {
    String steps =
        """
        each:
          inputs: [sale, country]
          map:
            as: land
            type: text
            distinct: country.name
            failed: keep
            sql: |
              SELECT id, CASE WHEN $land = 'Chile' THEN CAST($land AS INTEGER) ELSE 1 END AS one
              FROM sale WHERE country = $land
          resources: {cores: 2}
        out: {inputs: [each], sink: {csv: out/each.csv}}
        """;
    lab.plan("each", steps);
    PlanRunReport report = lab.run("each");
    assertThat(report.failure()).isEmpty();
    assertThat(report.step("each").orElseThrow().failedAtoms()).hasSize(1);
    assertThat(report.step("each").orElseThrow().failedAtoms().get(0)).startsWith("Chile: ");
    assertThat(lab.rows("SELECT land, coalesce(id, 0), failed FROM '@/out/each.csv'"))
        .containsExactly("Brazil 4 false", "USA 1 false", "USA 2 false", "Chile 0 true");
    String text = Files.readString(folder.resolve("pipelines/each.yaml"));
    lab.write("pipelines/each.yaml", text.replace("failed: keep", "failed: stop"));
    assertThat(lab.run("each").failure().orElseThrow().message())
        .contains("1 of 3 values of each failed");
  }

  @Test
  void mergesAndAppendsEachRunOnce() throws IOException, SQLException {
    String steps =
        """
        part: {inputs: [sale], sql: "SELECT id, day, country, amount FROM sale WHERE date_trunc('month', day) = $month"}
        added: {inputs: [part], sink: {parquet: out/added, mode: append}}
        lines: {inputs: [part], sink: {csv: out/lines.csv, mode: append}}
        merged: {inputs: [part], sink: {parquet: out/merged, partitionBy: [country], mode: merge, keys: [id]}}
        db: {inputs: [part], sink: {duckdb: out/all.duckdb, table: sale, mode: append}}
        dbm: {inputs: [part], sink: {duckdb: out/merged.duckdb, table: sale, mode: merge, keys: [id]}}
        """;
    lab.plan("grow", steps);
    for (String month : new String[] {"2013-12", "2014-01", "2013-12", "2014-01", "2013-11"}) {
      PlanRunReport report = lab.run(PlanRequest.of("grow").with("month", month));
      assertThat(report.failure()).isEmpty();
    }
    assertThat(lab.rows("SELECT id FROM read_parquet('@/out/added/*.parquet') ORDER BY 1"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(lab.rows("SELECT id FROM '@/out/lines.csv' ORDER BY 1"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(
            lab.rows(
                "SELECT id, country FROM read_parquet('@/out/merged/**/*.parquet') ORDER BY 1"))
        .containsExactly("1 USA", "2 USA", "3 Chile", "4 Brazil", "5 Chile");
    assertThat(duck("all")).containsExactly("1", "2", "3", "4", "5");
    assertThat(duck("merged")).containsExactly("1", "2", "3", "4", "5");
  }

  private List<String> duck(String file) throws SQLException {
    return lab.rows(
        "ATTACH '@/out/" + file + ".duckdb' AS d (READ_ONLY); SELECT id FROM d.sale ORDER BY 1");
  }

  @Test
  void looksAtASampleWithoutWriting() throws IOException {
    lab.plan("monthly", REVENUE);
    PlanRunReport report = lab.run(PlanRequest.of("monthly").sample(2));
    assertThat(report.failure()).isEmpty();
    assertThat(report.step("joined").orElseThrow().rows()).hasValue(1);
    assertThat(lab.bytes("out")).isEmpty();
    assertThat(lab.run("monthly").step("joined").orElseThrow().rows()).hasValue(3);
  }

  @Test
  void runsFromAStepAndOnlyAStep() throws IOException {
    lab.plan("monthly", REVENUE);
    assertThat(lab.run(PlanRequest.of("monthly").only(new StepId("joined"))).worked())
        .containsExactly("sale", "country", "joined");
    assertThat(lab.bytes("out")).isEmpty();
    lab.run("monthly");
    assertThat(lab.run(PlanRequest.of("monthly").from(new StepId("revenue"))).worked())
        .containsExactly("sale", "country", "revenue", "out", "page");
  }

  @Test
  void refusesASecondRunAndSaysWhoRuns() throws IOException {
    lab.plan("monthly", REVENUE);
    try (PlanLock held =
        PlanLock.take(folder.resolve(".lakewright/locks"), new PlanName("monthly"), "process 7")) {
      assertThat(held.holds()).isTrue();
      assertThatThrownBy(() -> lab.run("monthly"))
          .isInstanceOfSatisfying(
              LakewrightException.class,
              it -> {
                assertThat(it.failure().code()).isEqualTo(ErrorCode.PLAN_BUSY);
                assertThat(it).hasMessageContaining("process 7");
              });
    }
    assertThat(lab.run("monthly").failure()).isEmpty();
  }

  @Test
  void stopsWhenCancelledAndGoesOnLater() throws IOException {
    lab.plan("monthly", REVENUE);
    Cancellation cancellation = new Cancellation();
    try (Lakewright lakewright = lab.open()) {
      PlanOutcome outcome =
          lakewright
              .plans()
              .run(
                  PlanRequest.of("monthly"),
                  new RunControl(cancellation, ProgressListener.SILENT),
                  event -> {
                    if (event instanceof PlanEvent.StepEnded && event.step().equals("joined")) {
                      cancellation.cancel();
                    }
                  });
      PlanRunReport report = ran(outcome);
      assertThat(report.failure().orElseThrow().code()).isEqualTo(ErrorCode.CANCELLED_BY_USER);
    }
    assertThat(lab.bytes("out")).isEmpty();
    assertThat(lab.run("monthly").worked())
        .containsExactly("sale", "country", "revenue", "out", "page");
  }

  private static PlanRunReport ran(PlanOutcome outcome) {
    return outcome.fold(
        it -> it,
        (file, problems) -> {
          throw new AssertionError(problems);
        });
  }
}
