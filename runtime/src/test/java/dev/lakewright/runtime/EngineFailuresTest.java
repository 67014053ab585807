package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines, copies and caches that fail: the question is answered, or it is said clearly. */
class EngineFailuresTest {
  private static final int ROWS = 30_000;

  @TempDir Path folder;

  /** An engine that dies when it is first to run a query, as one whose memory was taken does. */
  private static final class Dying extends PassingEngine {
    Dying(QueryEngine engine) {
      super(engine);
    }

    @Override
    public QueryOutcome materialise(
        GatedQuery query, Path parquet, int previewRows, RunControl control) {
      close();
      return super.materialise(query, parquet, previewRows, control);
    }
  }

  private void csvLake() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n");
    addLake();
  }

  private void sqliteLake() throws IOException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("shop.db"));
        Statement statement = sqlite.createStatement()) {
      statement.execute(
          "CREATE TABLE item AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
              + " WHERE i < "
              + ROWS
              + ") SELECT i, hex(randomblob(16)) AS word FROM n");
    }
    addLake();
  }

  private void addLake() {
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("shop"), List.of("data")));
  }

  private Lakewright open(
      Function<WorkspaceLocation, EngineSettings> settings, UnaryOperator<QueryEngine> around) {
    return LakewrightRuntime.open(
        DemoOpener.request(folder, folder.resolve("home")),
        new Equipment(Equipment.standard().writers(), settings, around));
  }

  private Lakewright open() {
    return DemoOpener.open(folder, folder.resolve("home"));
  }

  private static Answer answer(AskOutcome outcome) {
    return outcome.fold(
        Function.identity(),
        (run, why) -> {
          throw new AssertionError(why.reason());
        },
        (run, why) -> {
          throw new AssertionError(why.message());
        });
  }

  private static Failure failure(AskOutcome outcome) {
    return outcome.fold(
        answer -> {
          throw new AssertionError("answered by " + answer.route());
        },
        (run, why) -> {
          throw new AssertionError(why.reason());
        },
        (run, why) -> why);
  }

  @Test
  void aNewEngineAnswersWhereTheFirstIsDead() throws IOException {
    csvLake();
    try (Lakewright lakewright = open(Equipment.standard().engine(), Dying::new)) {
      for (String text : List.of("How many items are there?", "show all items")) {
        Answer answer = answer(DemoOpener.ask(lakewright, text));
        assertThat(answer.route().tools())
            .containsExactly("question", "parser", "duckdb-isolated", "answer");
        assertThat(answer.route().detours()).singleElement().extracting("tool").isEqualTo("duckdb");
        assertThat(answer.findings()).isNotEmpty();
        assertThat(lakewright.run(answer.run()).digest()).isPresent();
      }
    }
  }

  @Test
  void aNewEngineAnswersWhereTheFirstRunsOutOfMemory() throws IOException {
    csvLake();
    Function<WorkspaceLocation, EngineSettings> tiny =
        location -> new EngineSettings(location.state(), 20, 1, 2);
    String sql =
        "SELECT count(*) AS n FROM (SELECT a.range, md5(CAST(a.range AS VARCHAR)) AS m"
            + " FROM range(1200000) a ORDER BY m) AS sorted";
    try (Lakewright lakewright = open(tiny, UnaryOperator.identity())) {
      AskOutcome outcome = DemoOpener.sql(lakewright, sql.replace("count(*)", "max(m)"));
      Answer answer = answer(outcome);
      assertThat(answer.route().tools())
          .containsExactly("statement", "gate", "duckdb-isolated", "answer");
      assertThat(answer.route().detours().get(0).reason()).containsAnyOf("memory", "offload");
    }
  }

  @Test
  void readsTheSourceAgainWhereItsCopyIsDamagedInUse() throws IOException, SQLException {
    sqliteLake();
    try (Lakewright lakewright = open()) {
      assertThat(rows(DemoOpener.sql(lakewright, "SELECT count(DISTINCT word) FROM item")))
          .isEqualTo("" + ROWS);
      damageMiddle(copy());
      Answer answer =
          answer(DemoOpener.sql(lakewright, "SELECT count(DISTINCT word) AS w FROM item"));
      assertThat(answer.result().rows().get(0).get(0).text()).isEqualTo("" + ROWS);
      assertThat(answer.route().tools())
          .containsExactly("statement", "gate", "source-again", "answer");
      assertThat(answer.route().detours())
          .extracting(detour -> detour.tool())
          .containsExactly("duckdb", "duckdb-isolated");
      assertThat(answer(DemoOpener.sql(lakewright, "SELECT max(word) FROM item")).route().detours())
          .isEmpty();
    }
  }

  private static String rows(AskOutcome outcome) {
    return answer(outcome).result().rows().get(0).get(0).text();
  }

  @Test
  void makesADamagedCopyAnewOnOpening() throws IOException, SQLException {
    sqliteLake();
    try (Lakewright lakewright = open()) {
      answer(DemoOpener.sql(lakewright, "SELECT count(*) FROM item"));
      assertThat(lakewright.warnings()).isEmpty();
    }
    Files.writeString(copy(), "cut off");
    try (Lakewright lakewright = open()) {
      assertThat(lakewright.warnings()).singleElement().asString().contains("shop.db", "anew");
      assertThat(rows(DemoOpener.ask(lakewright, "How many items are there?")))
          .isEqualTo("" + ROWS);
    }
  }

  private Path copy() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".lakewright/sqlite"))) {
      return files
          .filter(it -> it.getFileName().toString().equals("item.parquet"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void damageMiddle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 4; i < bytes.length / 2; i++) {
      bytes[i] = (byte) 0xff;
    }
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
  }

  @Test
  void saysWhichFileIsDamagedWhereThereIsNothingElseToRead() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.parquet"), "PAR1 this is none PAR1");
    addLake();
    try (Lakewright lakewright = open()) {
      Failure failure = failure(DemoOpener.sql(lakewright, "SELECT * FROM item"));
      assertThat(failure.code()).isEqualTo(ErrorCode.FILE_CORRUPT);
      assertThat(failure.message()).contains("item");
    }
  }

  private Path parquetLake(int copiesMegabytes) throws IOException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path file = data.resolve("item.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (SELECT range AS i, md5(CAST(range AS VARCHAR)) AS word FROM range(30000)) TO '"
              + file
              + "' (FORMAT parquet)");
    }
    addLake();
    Path yaml = folder.resolve("lakewright.yaml");
    Files.writeString(
        yaml, Files.readString(yaml) + "settings:\n  copiesMegabytes: " + copiesMegabytes + "\n");
    return file;
  }

  private static String copyFinding(Answer answer) {
    return answer.findings().stream()
        .filter(it -> it.check().equals("copy"))
        .map(it -> it.verdict() + " " + it.sentence())
        .collect(Collectors.joining("; "));
  }

  @Test
  void readsACopyWhereTheFileIsDamagedInUseUntilItIsMended() throws IOException, SQLException {
    Path file = parquetLake(10);
    byte[] good = Files.readAllBytes(file);
    String sql = "SELECT count(DISTINCT word) FROM item";
    try (Lakewright lakewright = open()) {
      answer(DemoOpener.sql(lakewright, sql));
    }
    try (Lakewright lakewright = open()) {
      assertThat(copyFinding(answer(DemoOpener.sql(lakewright, sql)))).isEmpty();
      damageMiddle(file);
      Answer first = answer(DemoOpener.sql(lakewright, sql));
      assertThat(first.result().rows().get(0).get(0).text()).isEqualTo("" + ROWS);
      assertThat(first.route().tools())
          .containsExactly("statement", "gate", "cached-copy", "answer");
      assertThat(copyFinding(first))
          .contains("DOUBT", "copy of 20", "item.parquet is damaged", "stale");
      Answer second = answer(DemoOpener.ask(lakewright, "How many items are there?"));
      assertThat(second.route().detours()).isEmpty();
      assertThat(copyFinding(second)).contains("item.parquet is damaged");
      Files.write(file, good);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1));
      assertThat(copyFinding(answer(DemoOpener.sql(lakewright, sql)))).isEmpty();
    }
  }

  @Test
  void readsACopyWhereTheFileIsCutOffBetweenRuns() throws IOException, SQLException {
    Path file = parquetLake(10);
    try (Lakewright lakewright = open()) {
      answer(DemoOpener.sql(lakewright, "SELECT count(*) FROM item"));
    }
    Files.writeString(file, "cut off");
    try (Lakewright lakewright = open()) {
      Answer answer = answer(DemoOpener.ask(lakewright, "How many items are there?"));
      assertThat(answer.result().rows().get(0).get(0).text()).isEqualTo("" + ROWS);
      assertThat(copyFinding(answer)).contains("item.parquet is damaged", "stale");
    }
  }

  @Test
  void keepsNoCopiesUnlessToldAndNoMoreThanTold() throws IOException, SQLException {
    Path file = parquetLake(0);
    Path copies = folder.resolve(".lakewright/copies");
    try (Lakewright lakewright = open()) {
      answer(DemoOpener.sql(lakewright, "SELECT count(*) FROM item"));
    }
    assertThat(copies).doesNotExist();
    Path yaml = folder.resolve("lakewright.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("Megabytes: 0", "Megabytes: 1"));
    Files.write(file.resolveSibling("big.csv"), new byte[2 << 20]);
    Files.writeString(file.resolveSibling("small.csv"), "a\n1\n");
    try (Lakewright lakewright = open()) {
      answer(DemoOpener.sql(lakewright, "SELECT count(*) FROM small"));
      DemoOpener.sql(lakewright, "SELECT count(*) FROM big");
    }
    assertThat(copies.resolve("shop/small")).isNotEmptyDirectory();
    assertThat(copies.resolve("shop/big")).doesNotExist();
  }

  @Test
  void answersWhereCopiesCannotBeWritten() throws IOException, SQLException {
    parquetLake(10);
    Files.createDirectories(folder.resolve(".lakewright"));
    Files.writeString(folder.resolve(".lakewright/copies"), "a file where a folder should be");
    try (Lakewright lakewright = open()) {
      assertThat(rows(DemoOpener.ask(lakewright, "How many items are there?"))).isEqualTo("30000");
    }
  }

  @Test
  void answersWithoutItsCaches() throws IOException {
    csvLake();
    Path state = Files.createDirectories(folder.resolve(".lakewright"));
    for (String cache : List.of("index", "catalog", "health.json")) {
      Path place = state.resolve(cache);
      if (cache.endsWith(".json")) {
        Files.createDirectories(place.resolve("in-the-way"));
      } else {
        Files.writeString(place, "a file where a folder should be");
      }
    }
    try (Lakewright lakewright = open()) {
      assertThat(rows(DemoOpener.ask(lakewright, "How many items are there?"))).isEqualTo("2");
    }
  }

  @Test
  void doesNotAskAnotherEngineWhatTheUserGotWrong() throws IOException {
    csvLake();
    try (Lakewright lakewright = open()) {
      Failure failure =
          failure(
              DemoOpener.sql(
                  lakewright, "SELECT CAST(v AS INTEGER) AS i FROM (VALUES ('x')) AS t(v)"));
      assertThat(failure.code()).isEqualTo(ErrorCode.SQL_INVALID);
      assertThat(lakewright.runs(1).get(0).route().detours())
          .singleElement()
          .extracting("tool", "then")
          .containsExactly("duckdb", List.of());
    }
  }
}
