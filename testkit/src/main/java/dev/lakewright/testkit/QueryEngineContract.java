package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link QueryEngine} keeps. */
public abstract class QueryEngineContract {
  private static final String ROWS =
      "SELECT * FROM (VALUES (1, 'pen'), (2, 'a,\"b\"'), (3, NULL)) t(id, name) ORDER BY id";
  private static final String NO_ROWS = "SELECT 1 AS id WHERE false";
  private static final String BROKEN = "SELECT CAST('x' AS INTEGER) AS id";
  private static final int ALL = 100;

  /**
   * Return the engine under test, open until the test ends.
   *
   * @param script what each statement of this suite gives; an engine that runs SQL needs none
   */
  protected abstract QueryEngine engine(Map<String, QueryOutcome> script);

  /** Return an empty folder that the engine may write. */
  protected abstract Path staging();

  private QueryEngine engine() {
    return engine(
        Map.of(
            ROWS, new QueryOutcome.Completed(rows()),
            NO_ROWS, new QueryOutcome.Completed(noRows()),
            BROKEN,
                new QueryOutcome.Failed(Failure.of(ErrorCode.SQL_INVALID, "'x' is no number"))));
  }

  private static ResultTable rows() {
    return new ResultTable(
        List.of(
            new ResultColumn("id", ColumnType.INTEGER), new ResultColumn("name", ColumnType.TEXT)),
        List.of(
            row(1, new Cell.Text("pen")),
            row(2, new Cell.Text("a,\"b\"")),
            row(3, new Cell.Null())),
        3,
        false);
  }

  private static ResultTable noRows() {
    return new ResultTable(
        List.of(new ResultColumn("id", ColumnType.INTEGER)), List.of(), 0, false);
  }

  private static List<Cell> row(long id, Cell name) {
    return List.of(new Cell.Whole(BigInteger.valueOf(id)), name);
  }

  private static GatedQuery query(String sql, QueryLimits limits) {
    return new GatedQuery(
        new SqlText(sql), sql, Set.of(), SampleShop.LAKE, GatedQuery.Binding.BOUND, limits);
  }

  private static GatedQuery query(String sql) {
    return query(sql, QueryLimits.DEFAULT);
  }

  private static ResultTable table(QueryOutcome outcome) {
    return outcome.fold(
        it -> it,
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private static ErrorCode code(QueryOutcome outcome) {
    return outcome.fold(
        it -> {
          throw new AssertionError(it);
        },
        Failure::code);
  }

  private Path materialised(QueryEngine engine, String sql, String name) {
    Path file = staging().resolve(name);
    table(engine.materialise(query(sql), file, ALL, RunControl.free()));
    return file;
  }

  @Test
  void runsToTheSameRowsEitherWay() {
    QueryEngine engine = engine();
    assertThat(table(engine.run(query(ROWS), ALL, RunControl.free()))).isEqualTo(rows());
    Path file = staging().resolve("result.parquet");
    assertThat(table(engine.materialise(query(ROWS), file, ALL, RunControl.free())))
        .isEqualTo(rows());
    assertThat(table(engine.read(file, ALL))).isEqualTo(rows());
  }

  @Test
  void keepsColumnsWhereThereAreNoRows() {
    QueryEngine engine = engine();
    assertThat(table(engine.run(query(NO_ROWS), ALL, RunControl.free()))).isEqualTo(noRows());
    Path file = materialised(engine, NO_ROWS, "none.parquet");
    assertThat(table(engine.read(file, ALL))).isEqualTo(noRows());
  }

  @Test
  void keepsAFewRowsAndCountsAll() {
    QueryEngine engine = engine();
    ResultTable few = table(engine.run(query(ROWS), 2, RunControl.free()));
    assertThat(few.rows()).isEqualTo(rows().rows().subList(0, 2));
    assertThat(few.totalRows()).isEqualTo(3);
    Path file = staging().resolve("result.parquet");
    assertThat(table(engine.materialise(query(ROWS), file, 2, RunControl.free()))).isEqualTo(few);
    assertThat(table(engine.read(file, 2))).isEqualTo(few);
  }

  @Test
  void stopsAtTheRowLimitAndSaysSo() {
    QueryEngine engine = engine();
    GatedQuery two = query(ROWS, QueryLimits.DEFAULT.withMaxRows(2));
    ResultTable run = table(engine.run(two, ALL, RunControl.free()));
    assertThat(run.capped()).isTrue();
    assertThat(run.totalRows()).isEqualTo(2);
    Path file = staging().resolve("result.parquet");
    assertThat(table(engine.materialise(two, file, ALL, RunControl.free()))).isEqualTo(run);
    assertThat(table(engine.read(file, ALL)).totalRows()).isEqualTo(2);
  }

  @Test
  void failsAsAValueAndLeavesNothing() throws IOException {
    QueryEngine engine = engine();
    assertThat(code(engine.run(query(BROKEN), ALL, RunControl.free())))
        .isEqualTo(ErrorCode.SQL_INVALID);
    Path folder = Files.createDirectories(staging().resolve("out"));
    Path file = folder.resolve("result.parquet");
    assertThat(code(engine.materialise(query(BROKEN), file, ALL, RunControl.free())))
        .isEqualTo(ErrorCode.SQL_INVALID);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void runsNothingThatIsCancelledAlready() {
    QueryEngine engine = engine();
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    RunControl control = new RunControl(cancellation, ProgressListener.SILENT);
    assertThat(code(engine.run(query(ROWS), ALL, control))).isEqualTo(ErrorCode.CANCELLED_BY_USER);
    Path file = staging().resolve("result.parquet");
    assertThat(code(engine.materialise(query(ROWS), file, ALL, control)))
        .isEqualTo(ErrorCode.CANCELLED_BY_USER);
    assertThat(file).doesNotExist();
  }

  @Test
  void readsNoFileThatIsNotThere() {
    QueryOutcome outcome = engine().read(staging().resolve("none.parquet"), ALL);
    assertThat(code(outcome)).isEqualTo(ErrorCode.FILE_MISSING);
  }

  @Test
  void digestsContent() {
    QueryEngine engine = engine();
    String first = engine.digest(materialised(engine, ROWS, "first.parquet"));
    assertThat(engine.digest(materialised(engine, ROWS, "second.parquet"))).isEqualTo(first);
    assertThat(engine.digest(materialised(engine, NO_ROWS, "third.parquet"))).isNotEqualTo(first);
  }

  @Test
  void exportsText() throws IOException {
    QueryEngine engine = engine();
    Path file = materialised(engine, ROWS, "result.parquet");
    Path target = staging().resolve("target");
    engine.export(file, ExportFormat.CSV, target);
    assertThat(target).hasContent("id,name\n1,pen\n2,\"a,\"\"b\"\"\"\n3,\n");
    engine.export(file, ExportFormat.NDJSON, target);
    assertThat(Files.readAllLines(target))
        .containsExactly(
            "{\"id\":1,\"name\":\"pen\"}",
            "{\"id\":2,\"name\":\"a,\\\"b\\\"\"}",
            "{\"id\":3,\"name\":null}");
    engine.export(file, ExportFormat.JSON, target);
    assertThat(Files.readString(target).strip()).startsWith("[").endsWith("]");
    engine.export(file, ExportFormat.PARQUET, target);
    assertThat(table(engine.read(target, ALL)).rows()).isEqualTo(rows().rows());
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void exportsWholeOrNotAtAll(ExportFormat format) throws IOException {
    QueryEngine engine = engine();
    Path file = materialised(engine, ROWS, "result.parquet");
    Path taken = staging().resolve("taken");
    Files.createDirectories(taken.resolve("inside"));
    for (Path target : List.of(staging().resolve("no/such/folder/out"), taken)) {
      assertThatThrownBy(() -> engine.export(file, format, target))
          .isInstanceOfSatisfying(
              LakewrightException.class,
              it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE));
    }
    assertThat(taken.resolve("inside")).isEmptyDirectory();
    assertThat(staging().resolve("no")).doesNotExist();
    assertThat(staging().toFile().list((folder, name) -> name.endsWith(".tmp"))).isEmpty();
  }

  @Test
  void servesSeveralThreads() {
    QueryEngine engine = engine();
    List<ResultTable> results =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> table(engine.run(query(ROWS), ALL, RunControl.free())))
            .distinct()
            .toList();
    assertThat(results).containsExactly(rows());
  }
}
