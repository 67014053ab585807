package dev.lakewright.runtime.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.check.Rules;
import dev.lakewright.check.StandardChecks;
import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checks say of a table that is too large for their time, by a clock that stands still. */
class SampledChecksTest {
  private static final LakeName LAKE = new LakeName("big");
  private static final int ROWS = 300_000;

  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;

  @BeforeEach
  void open() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT i AS id, 'n' || i AS name, CASE WHEN i % 4 > 0 THEN i % 7 END AS v,"
              + " CASE WHEN i % 2 = 0 THEN 'Oslo' ELSE 'oslo' END AS city FROM range("
              + ROWS
              + ") AS r(i)) TO '"
              + data.resolve("t.parquet")
              + "' (FORMAT parquet)");
    }
    lakes =
        Lakes.open(
            folder, folder.resolve("state"), List.of(new LakeSpec(LAKE, List.of(data.toString()))));
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  private List<Finding> findings(String sql, ProbeBudget budget) {
    return findings(sql, budget, engine);
  }

  private List<Finding> findings(String sql, ProbeBudget budget, DuckDbEngine probed) {
    Gate gate = SqlGate.open(lakes, engine.witness());
    GatedProbe probe = new GatedProbe(gate, probed, context(), QueryLimits.DEFAULT, budget);
    return gate.check(new GateRequest(new SqlText(sql), LAKE, QueryLimits.DEFAULT))
        .fold(
            (query, facts) ->
                new StandardChecks(Rules.inOrder())
                    .examine(new CheckRequest(sql, query, facts, result(query), lakes, probe)),
            failure -> {
              throw new AssertionError(failure.message());
            });
  }

  private ResultTable result(GatedQuery query) {
    return engine
        .run(query, 10, RunControl.free())
        .fold(
            table -> table,
            failure -> {
              throw new AssertionError(failure.message());
            });
  }

  private RunContext context() {
    return new RunContext(
        new RunId("20261126-120000-abcd"),
        LAKE,
        QueryLimits.DEFAULT,
        0.5,
        false,
        CheckEffort.FAST,
        10,
        folder.resolve("result.parquet"),
        RunControl.free());
  }

  /** An hour for the rows, of which checks have 30 %; a part of the table fits. */
  private static ProbeBudget tight() {
    return ProbeBudget.of(Duration.ofHours(1), ROWS, false, () -> 0);
  }

  private static Optional<Finding> of(String check, List<Finding> findings) {
    return findings.stream().filter(it -> it.check().equals(check)).findFirst();
  }

  @Test
  void tellsSharesOfASampleWithTheirError() {
    List<Finding> findings = findings("SELECT count(*) FROM t WHERE v = 3", tight());

    Finding used = of("rows-used", findings).orElseThrow();
    assertThat(used.verdict()).isEqualTo(Verdict.NOTE);
    assertThat(used.sentence()).contains("±").contains("in a sample of").contains("of 300000 rows");
  }

  @Test
  void doesNotTakeAValueForMissingThatASampleLacks() {
    List<Finding> findings = findings("SELECT count(*) FROM t WHERE name = 'n77'", tight());

    Finding empty = of("empty-filter", findings).orElseThrow();
    assertThat(empty.verdict()).isEqualTo(Verdict.UNCHECKED);
    assertThat(empty.sentence()).contains("in a sample of").contains("at most");
    assertThat(findings).noneMatch(it -> it.verdict().compareTo(Verdict.DOUBT) >= 0);
  }

  @Test
  void doubtsWhatASampleShows() {
    List<Finding> findings = findings("SELECT count(*) FROM t WHERE city = 'Oslo'", tight());

    Finding variants = of("value-variants", findings).orElseThrow();
    assertThat(variants.verdict()).isEqualTo(Verdict.DOUBT);
    assertThat(variants.sentence()).contains("other spellings").contains("in a sample of");
  }

  @Test
  void tellsAllRowsWhereThereIsTime() {
    String sql = "SELECT count(*) FROM t WHERE name = 'n77'";
    List<Finding> findings = findings(sql, ProbeBudget.unbounded());

    assertThat(of("rows-used", findings).orElseThrow().sentence()).startsWith("1 of 300000 rows");
  }

  @Test
  void provesNothingWhereThereIsNoTime() {
    ProbeBudget spent = ProbeBudget.of(Duration.ofSeconds(1), ROWS, false, new Steps()::next);
    spent.spend(() -> "all of it");
    String sql = "SELECT name FROM t WHERE v = 3 ORDER BY name LIMIT 3";
    List<Finding> findings = findings(sql, spent);

    assertThat(findings)
        .filteredOn(it -> it.verdict() == Verdict.UNCHECKED)
        .isNotEmpty()
        .allMatch(it -> it.sentence().contains("not checked: no time left"));
    assertThat(of("rows-used", findings).orElseThrow().verdict()).isEqualTo(Verdict.UNCHECKED);
    assertThat(of("total-order", findings).orElseThrow().verdict()).isEqualTo(Verdict.UNCHECKED);
  }

  @Test
  void saysWhyWhereAProbeFails() {
    String sql = "SELECT v FROM t WHERE v = 3 ORDER BY v LIMIT 1";
    List<Finding> findings = findings(sql, ProbeBudget.unbounded(), closed());

    assertThat(of("total-order", findings).orElseThrow().sentence())
        .startsWith("total-order not checked: its probe failed: ");
    assertThat(of("rows-used", findings).orElseThrow().verdict()).isEqualTo(Verdict.UNCHECKED);
  }

  private DuckDbEngine closed() {
    DuckDbEngine other =
        DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("other"), 1));
    other.close();
    return other;
  }

  /** A clock that goes on an hour at each look. */
  private static final class Steps {
    private long at;

    long next() {
      at += Duration.ofHours(1).toNanos();
      return at;
    }
  }
}
