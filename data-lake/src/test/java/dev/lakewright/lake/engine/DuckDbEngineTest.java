package dev.lakewright.lake.engine;

import static dev.lakewright.lake.engine.Outcomes.failure;
import static dev.lakewright.lake.engine.Outcomes.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbEngineTest {
  private static final LakeName SHOP = new LakeName("shop");

  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;

  @BeforeEach
  void open() throws IOException {
    Path data = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(data.resolve("item.csv"), "id,name,price\n1,pen,1.5\n2,ink,3.25\n3,,9\n");
    lakes =
        Lakes.open(
            folder, folder.resolve("state"), List.of(new LakeSpec(SHOP, List.of(data.toString()))));
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("state/staging"), 2));
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  private static GatedQuery query(String sql) {
    return query(sql, QueryLimits.DEFAULT);
  }

  private static GatedQuery query(String sql, QueryLimits limits) {
    return Outcomes.query(sql, SHOP, limits);
  }

  private ResultTable rows(String sql) {
    return table(engine.run(query(sql), 100, RunControl.free()));
  }

  @Test
  void runsOverTheDefaultLakeAndByFullName() {
    assertThat(rows("SELECT count(*) FROM item").rows())
        .containsExactly(List.of(new Cell.Whole(BigInteger.valueOf(3))));
    assertThat(rows("SELECT name FROM \"shop\".\"item\" ORDER BY id").rows())
        .containsExactly(
            List.of(new Cell.Text("pen")), List.of(new Cell.Text("ink")), List.of(new Cell.Null()));
  }

  @Test
  void keepsCountingBeyondThePreview() {
    ResultTable table =
        table(engine.run(query("SELECT * FROM range(1000)"), 10, RunControl.free()));
    assertThat(table.rows()).hasSize(10);
    assertThat(table.totalRows()).isEqualTo(1000);
    assertThat(table.complete()).isFalse();
  }

  @Test
  void stopsAtTheRowLimitAndSaysSo() {
    GatedQuery query = query("SELECT * FROM range(1000)", QueryLimits.DEFAULT.withMaxRows(7));
    ResultTable table = table(engine.run(query, 100, RunControl.free()));
    assertThat(table.totalRows()).isEqualTo(7);
    assertThat(table.capped()).isTrue();
  }

  @Test
  void readsEveryType() {
    ResultTable table =
        rows(
            "SELECT 170141183460469231731687303715884105727::HUGEINT, 1.50::DECIMAL(5,2),"
                + " DATE '2020-02-29', TIMESTAMP '2020-01-02 03:04:05.5',"
                + " TIMESTAMPTZ '2020-01-02 03:04:05+02', TIME '01:02:03', true, 2.5::FLOAT,"
                + " '\\xAA'::BLOB, [1, NULL], {'a': 1, 'b': [DATE '2020-01-01']}, MAP {'k': 2},"
                + " INTERVAL 3 DAY, '{\"x\":1}'::JSON, NULL");
    assertThat(table.rows().get(0))
        .extracting(Cell::text)
        .containsExactly(
            "170141183460469231731687303715884105727",
            "1.50",
            "2020-02-29",
            "2020-01-02 03:04:05.5",
            "2020-01-02 01:04:05Z",
            "01:02:03",
            "true",
            "2.5",
            "aa",
            "[1, NULL]",
            "{a: 1, b: [2020-01-01]}",
            "{k: 2}",
            "3 days",
            "{\"x\":1}",
            "");
  }

  @Test
  void materialisesInOrderWithOriginalNamesAndWideNumbers() {
    Path file = folder.resolve("state/staging/result.parquet");
    String sql =
        "SELECT i AS n, sum(i) OVER () AS n, INTERVAL 1 DAY AS gap FROM range(300000) t(i)"
            + " ORDER BY hash(i)";
    ResultTable table = table(engine.materialise(query(sql), file, 5, RunControl.free()));
    ResultTable direct = table(engine.run(query(sql), 5, RunControl.free()));
    assertThat(table.totalRows()).isEqualTo(300_000);
    assertThat(table.rows()).isEqualTo(direct.rows());
    assertThat(table(engine.read(file, 5))).isEqualTo(table);
    assertThat(engine.digest(file)).hasSize(64).isEqualTo(engine.digest(file));
  }

  @Test
  void digestSeesOrderAndValues() {
    List<String> digests =
        List.of(
                "SELECT 1 AS a UNION ALL SELECT 2",
                "SELECT 2 AS a UNION ALL SELECT 1",
                "SELECT 1 AS a")
            .stream()
            .map(
                sql -> {
                  Path file = folder.resolve("state/staging/" + sql.hashCode() + ".parquet");
                  table(engine.materialise(query(sql), file, 1, RunControl.free()));
                  return engine.digest(file);
                })
            .toList();
    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void exportsToEveryFormat() throws IOException {
    Path file = folder.resolve("state/staging/result.parquet");
    table(engine.materialise(query("SELECT id, name FROM item"), file, 1, RunControl.free()));
    Path out = folder.resolve("state/staging/out");
    engine.export(file, ExportFormat.CSV, out);
    assertThat(Files.readString(out)).isEqualTo("id,name\n1,pen\n2,ink\n3,\n");
    engine.export(file, ExportFormat.NDJSON, out);
    assertThat(Files.readString(out)).startsWith("{\"id\":1,\"name\":\"pen\"}\n");
    engine.export(file, ExportFormat.JSON, out);
    assertThat(Files.readString(out)).startsWith("[");
    engine.export(file, ExportFormat.PARQUET, out);
    assertThat(table(engine.read(out, 9)).totalRows()).isEqualTo(3);
  }

  @Test
  void refusesListsThatTakeForeverToReadBack() {
    Path file = folder.resolve("state/staging/result.parquet");
    GatedQuery deep = query("SELECT " + "[".repeat(40) + "1" + "]".repeat(40) + " AS v");
    assertThat(
            engine
                .materialise(deep, file, 1, RunControl.free())
                .<String>fold(table -> "read", Failure::message))
        .contains("lists nested deeper than 16");
    GatedQuery bearable = query("SELECT " + "[".repeat(16) + "1" + "]".repeat(16) + " AS v");
    assertThat(table(engine.materialise(bearable, file, 1, RunControl.free())).rows()).hasSize(1);
  }

  @Test
  void exportWhereNobodyMayWriteLeavesNothing() {
    Path file = folder.resolve("state/staging/result.parquet");
    table(engine.materialise(query("SELECT 1"), file, 1, RunControl.free()));
    Path target = folder.resolve("no/such/folder/out.csv");
    assertThatThrownBy(() -> engine.export(file, ExportFormat.CSV, target))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            problem ->
                assertThat(problem.failure().code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE));
    assertThat(folder.resolve("state/staging").toFile().list((dir, name) -> name.endsWith(".tmp")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT 1); ATTACH '/tmp/x.duckdb'; SELECT (1",
        "SELECT 1); COPY (SELECT 1) TO '/tmp/stolen.csv'; SELECT (1",
        "DROP VIEW item",
        "INSTALL httpfs"
      })
  void wallHoldsEvenWithoutTheGate(String sql) {
    assertThat(failure(engine.run(query(sql), 10, RunControl.free())).code())
        .isNotEqualTo(ErrorCode.DEFECT);
    assertThat(Path.of("/tmp/stolen.csv")).doesNotExist();
  }

  @Test
  void cancelledQueryEndsAndTheEngineGoesOn() {
    Cancellation cancellation = new Cancellation();
    RunControl control = new RunControl(cancellation, (what, fraction) -> cancellation.cancel());
    String endless =
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range < b.range";
    Failure failure = failure(engine.run(query(endless), 10, control));
    assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED_BY_USER);
    assertThat(rows("SELECT 1").totalRows()).isEqualTo(1);
  }

  @Test
  void slowQueryMeetsItsTimeLimit() {
    String endless =
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range < b.range";
    GatedQuery query = query(endless, QueryLimits.DEFAULT.withTimeout(Duration.ofMillis(300)));
    Failure failure =
        failure(engine.run(query, 10, new RunControl(new Cancellation(), ProgressListener.SILENT)));
    assertThat(failure.code()).isEqualTo(ErrorCode.ENGINE_TIMEOUT);
  }

  @Test
  void witnessTellsOneSelectFromTheRest() {
    assertThat(engine.witness().tree(new SqlText("SELECT 1"))).contains("\"error\":false");
    assertThat(engine.witness().tree(new SqlText("DROP TABLE x"))).contains("\"error\":true");
  }
}
