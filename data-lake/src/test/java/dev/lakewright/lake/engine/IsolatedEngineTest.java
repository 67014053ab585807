package dev.lakewright.lake.engine;

import static dev.lakewright.lake.engine.Outcomes.failure;
import static dev.lakewright.lake.engine.Outcomes.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.Cancellation;
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
import dev.lakewright.lake.LakeStorage;
import dev.lakewright.lake.catalog.Lakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an engine in a process of its own keeps when that process does not. */
@Timeout(120)
class IsolatedEngineTest {
  private static final LakeName SHOP = new LakeName("shop");
  private static final String ENDLESS =
      "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range < b.range";

  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;

  static DuckDbEngine isolated(LakeStorage storage, EngineSettings settings) {
    EngineCommand command = EngineCommand.of(System.getProperties()).orElseThrow();
    return DuckDbEngine.isolated(storage, settings, command);
  }

  @BeforeEach
  void open() throws IOException {
    Path data = Files.createDirectories(folder.resolve("shop"));
    Files.writeString(data.resolve("item.csv"), "id,name,price\n1,pen,1.5\n2,ink,3.25\n3,,9\n");
    lakes =
        Lakes.open(
            folder, folder.resolve("state"), List.of(new LakeSpec(SHOP, List.of(data.toString()))));
    engine = isolated(lakes, EngineSettings.defaults(staging(), 2));
  }

  private Path staging() {
    return folder.resolve("state/staging");
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  private static GatedQuery query(String sql, QueryLimits limits) {
    return Outcomes.query(sql, SHOP, limits);
  }

  private static GatedQuery query(String sql) {
    return query(sql, QueryLimits.DEFAULT);
  }

  private ResultTable rows(String sql) {
    return table(engine.run(query(sql), 100, RunControl.free()));
  }

  private static List<ProcessHandle> children(ProcessHandle of) {
    return of.descendants().toList();
  }

  private static ProcessHandle child() {
    List<ProcessHandle> children = children(ProcessHandle.current());
    return children.get(children.size() - 1);
  }

  /** Do something to the process once the query is seen to run. */
  private static RunControl once(Cancellation cancellation, Runnable deed) {
    return new RunControl(cancellation, (what, fraction) -> deed.run());
  }

  private static void signal(String name, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name, process.pid() + "").start().waitFor();
    } catch (IOException | InterruptedException problem) {
      throw new AssertionError(problem);
    }
  }

  private void assertServesAgain() {
    assertThat(rows("SELECT name FROM item ORDER BY id").totalRows()).isEqualTo(3);
    try (Stream<Path> files = Files.list(staging())) {
      assertThat(files.map(Path::toString).filter(it -> it.endsWith(".tmp"))).isEmpty();
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }

  @Test
  void givesWhatAnEngineInThisProcessGives() {
    String sql =
        "SELECT 170141183460469231731687303715884105727::HUGEINT, 1.50::DECIMAL(5,2),"
            + " DATE '2020-02-29', TIMESTAMP '2020-01-02 03:04:05.5', 'NaN'::DOUBLE,"
            + " TIMESTAMPTZ '2020-01-02 03:04:05+02', TIME '01:02:03', true, 2.5::FLOAT,"
            + " '\\xAA'::BLOB, [1, NULL], {'a': 1, 'b': [DATE '2020-01-01']}, MAP {'k': 2},"
            + " INTERVAL 3 DAY, '{\"x\":1}'::JSON, NULL, 'ä😀', name FROM item";
    try (DuckDbEngine here =
        DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("here"), 1))) {
      assertThat(rows(sql)).isEqualTo(table(here.run(query(sql), 100, RunControl.free())));
      String many = "SELECT range AS r, 'x' || range AS t FROM range(2345)";
      Path file = staging().resolve("many.parquet");
      assertThat(table(engine.materialise(query(many), file, 2345, RunControl.free())))
          .isEqualTo(table(here.run(query(many), 2345, RunControl.free())));
      assertThat(failure(engine.run(query("SELECT nothing"), 1, RunControl.free())))
          .isEqualTo(failure(here.run(query("SELECT nothing"), 1, RunControl.free())));
    }
  }

  @Test
  void looksAtEachStatementAgain() {
    for (String sql :
        List.of(
            "DROP VIEW item", "SELECT * FROM read_text('/etc/passwd')", "SELECT 1) ; (SELECT")) {
      failure(engine.run(query(sql), 1, RunControl.free()));
    }
    assertServesAgain();
  }

  @Test
  void failsWhereItsProcessIsKilledAndThenServesAgain() {
    Path file = staging().resolve("result.parquet");
    RunControl control = once(new Cancellation(), () -> child().destroyForcibly());
    Failure failure = failure(engine.materialise(query(ENDLESS), file, 1, control));
    assertThat(failure.code()).isEqualTo(ErrorCode.ENGINE_FAILED);
    assertThat(failure.message()).contains("signal 9");
    assertThat(file).doesNotExist();
    assertServesAgain();
  }

  @Test
  void cancelsWhatRuns() {
    Cancellation cancellation = new Cancellation();
    Failure failure =
        failure(engine.run(query(ENDLESS), 1, once(cancellation, cancellation::cancel)));
    assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED_BY_USER);
    assertServesAgain();
  }

  @Test
  void cancelsWhatHangsByEndingItsProcess() throws InterruptedException {
    Cancellation cancellation = new Cancellation();
    ProcessHandle first = child();
    RunControl control =
        once(
            cancellation,
            () -> {
              signal("STOP", first);
              cancellation.cancel();
            });
    assertThat(failure(engine.run(query(ENDLESS), 1, control)).code())
        .isEqualTo(ErrorCode.CANCELLED_BY_USER);
    assertServesAgain();
    assertThat(awaitEnd(first)).isTrue();
  }

  @Test
  void endsAProcessThatHangsBeyondTheTimeLimit() throws InterruptedException {
    ProcessHandle first = child();
    GatedQuery query = query(ENDLESS, QueryLimits.DEFAULT.withTimeout(Duration.ofMillis(900)));
    RunControl control = once(new Cancellation(), () -> signal("STOP", first));
    assertThat(failure(engine.run(query, 1, control)).code()).isEqualTo(ErrorCode.ENGINE_TIMEOUT);
    assertServesAgain();
    assertThat(awaitEnd(first)).isTrue();
  }

  @Test
  void meetsTheTimeLimitInOrder() {
    ProcessHandle first = child();
    GatedQuery query = query(ENDLESS, QueryLimits.DEFAULT.withTimeout(Duration.ofMillis(300)));
    Failure failure =
        failure(engine.run(query, 1, new RunControl(new Cancellation(), ProgressListener.SILENT)));
    assertThat(failure.code()).isEqualTo(ErrorCode.ENGINE_TIMEOUT);
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void survivesAStepThatTakesAllMemory() {
    String sql = "SELECT list_sum(range(4000000000))";
    ErrorCode code = failure(engine.run(query(sql), 1, RunControl.free())).code();
    assertThat(code).isIn(ErrorCode.ENGINE_FAILED, ErrorCode.ENGINE_OUT_OF_MEMORY);
    assertServesAgain();
  }

  @Test
  void endsWithItsEngine() throws InterruptedException {
    ProcessHandle process = child();
    engine.close();
    assertThat(awaitEnd(process)).isTrue();
    assertThat(failure(engine.run(query("SELECT 1"), 1, RunControl.free())).message())
        .contains("closed");
  }

  private static boolean awaitEnd(ProcessHandle process) throws InterruptedException {
    for (int i = 0; i < 500 && process.isAlive(); i++) {
      Thread.sleep(20);
    }
    return !process.isAlive();
  }

  /** A program that opens an engine and then does nothing, until somebody ends it. */
  static final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws InterruptedException {
      Path folder = Path.of(arguments[0]);
      Lakes lakes = Lakes.open(folder, folder, List.of());
      DuckDbEngine engine = isolated(lakes, EngineSettings.defaults(folder, 1));
      RunControl control = once(new Cancellation(), () -> touch(folder.resolve("runs")));
      engine.run(query(ENDLESS), 1, control);
    }

    private static GatedQuery query(String sql) {
      return new GatedQuery(
          new SqlText(sql), sql, Set.of(), SHOP, GatedQuery.Binding.BOUND, QueryLimits.DEFAULT);
    }

    private static void touch(Path file) {
      try {
        Files.writeString(file, "");
      } catch (IOException problem) {
        throw new AssertionError(problem);
      }
    }
  }

  @Test
  void leavesNoOrphanWhereItsOwnerIsKilledMidQuery() throws IOException, InterruptedException {
    Path place = Files.createDirectories(folder.resolve("owner"));
    Process owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                place.toString())
            .inheritIO()
            .start();
    for (int i = 0; i < 3000 && !Files.exists(place.resolve("runs")); i++) {
      Thread.sleep(20);
    }
    List<ProcessHandle> engines = children(owner.toHandle());
    assertThat(engines).isNotEmpty();
    owner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    for (ProcessHandle left : engines) {
      assertThat(awaitEnd(left)).isTrue();
    }
  }

  @Test
  void saysWhatCannotBeStartedOrOpened() {
    assertThatThrownBy(
            () ->
                DuckDbEngine.isolated(
                    lakes,
                    EngineSettings.defaults(staging(), 1),
                    new EngineCommand(List.of("/no/such/java"))))
        .isInstanceOf(LakewrightException.class)
        .hasMessageContaining("engine's process");
    assertThatThrownBy(() -> isolated(lakes, new EngineSettings(staging(), 100, 100, 0)))
        .isInstanceOf(LakewrightException.class);
  }
}
