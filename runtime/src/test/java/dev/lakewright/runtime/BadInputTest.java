package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.run.RunId;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd lakes and odd input: a clear failure with the right code, and nothing half-written. */
class BadInputTest {
  @TempDir Path folder;

  private Lakewright open(String... paths) {
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("shop"), List.of(paths)));
    return DemoOpener.open(folder, folder.resolve("home"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static ErrorCode code(AskOutcome outcome) {
    return failure(outcome).map(Failure::code).orElseThrow();
  }

  private static Optional<Failure> failure(AskOutcome outcome) {
    return outcome.fold(
        answer -> Optional.empty(), (run, why) -> Optional.empty(), (run, why) -> Optional.of(why));
  }

  private static Optional<Answer> answer(AskOutcome outcome) {
    return outcome.fold(
        Optional::of, (run, why) -> Optional.empty(), (run, why) -> Optional.empty());
  }

  private static void assertOpenFails(Runnable opening, ErrorCode expected) {
    assertThatThrownBy(opening::run)
        .isInstanceOfSatisfying(
            LakewrightException.class, it -> assertThat(it.failure().code()).isEqualTo(expected));
  }

  @Test
  void saysThatAFileIsMissing() {
    assertOpenFails(() -> open("nothing.parquet").close(), ErrorCode.FILE_MISSING);
  }

  @Test
  void saysThatAFolderHoldsNoData() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertOpenFails(() -> open("empty").close(), ErrorCode.LAKE_EMPTY);
  }

  @Test
  void saysThatParquetIsCorrupt() throws IOException {
    write("data/item.parquet", "PAR1 this is none PAR1");
    try (Lakewright lakewright = open("data")) {
      assertThat(code(DemoOpener.sql(lakewright, "SELECT * FROM item")))
          .isEqualTo(ErrorCode.FILE_CORRUPT);
    }
  }

  @Test
  void saysThatAFileIsEmpty() throws IOException {
    write("data/item.parquet", "");
    try (Lakewright lakewright = open("data")) {
      assertThat(code(DemoOpener.sql(lakewright, "SELECT * FROM item")))
          .isEqualTo(ErrorCode.FILE_CORRUPT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "json", "ndjson", "parquet", "duckdb", "csv.gz"})
  void saysWhichFileHasNoBytes(String ending) throws IOException {
    write("data/item." + ending, "");
    Failure failure = failureOf("SELECT * FROM item");
    assertThat(failure.code()).isIn(ErrorCode.FILE_CORRUPT, ErrorCode.LAKE_EMPTY);
    assertThat(failure.message()).contains("item." + ending);
  }

  @Test
  void passesOverPartsWithoutBytes() throws IOException {
    write("data/item/part-000.csv", "");
    write("data/item/part-001.csv", "id,name\n1,pen\n");
    write("data/item/part-002.csv", "id,name\n2,ink\n");
    try (Lakewright lakewright = open("data")) {
      Answer answer = answer(DemoOpener.sql(lakewright, "SELECT * FROM item")).orElseThrow();
      assertThat(answer.result().columns())
          .extracting(column -> column.name())
          .containsExactly("id", "name");
      assertThat(answer.result().totalRows()).isEqualTo(2);
      TableName name = new TableName(new LakeName("shop"), "item");
      assertThat(lakewright.catalog().table(name).orElseThrow().notes())
          .contains("1 of 3 files have no bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "duckdb", "sqlite", "csv.gz", "parquet"})
  void saysWhichFileIsNotWhatItsNameSays(String ending) throws IOException {
    write("data/item." + ending, "\u0000\u0001 neither text nor table \u0002".repeat(400));
    Failure failure = failureOf("SELECT * FROM item");
    assertThat(failure.code()).isEqualTo(ErrorCode.FILE_CORRUPT);
    assertThat(failure.message()).contains("item." + ending);
  }

  /** Return how opening the lake or the query over it fails. */
  private Failure failureOf(String sql) {
    try (Lakewright lakewright = open("data")) {
      return failure(DemoOpener.sql(lakewright, sql)).orElseThrow();
    } catch (LakewrightException refused) {
      return refused.failure();
    }
  }

  @Test
  void pointsAtTheSyntaxError() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n");
    try (Lakewright lakewright = open("data")) {
      Failure failure =
          failure(DemoOpener.sql(lakewright, "SELECT id\nFROM item WHER id = 1")).orElseThrow();
      assertThat(failure.code()).isEqualTo(ErrorCode.SQL_SYNTAX);
      assertThat(failure.location().orElseThrow().line()).isEqualTo(2);
      assertThat(failure.location().orElseThrow().column()).isBetween(11, 20);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY item TO '/tmp/lakewright-asked.csv'",
        "DROP TABLE item",
        "CREATE TABLE thing AS SELECT * FROM item",
        "DELETE FROM item",
        "ATTACH '/tmp/lakewright-asked.duckdb' AS other",
        "PRAGMA database_list",
        "SELECT 1; DROP TABLE item",
        "SELECT * FROM read_csv('/etc/passwd')",
        "show all items; DROP TABLE item",
        "How many items are there? ATTACH '/tmp/lakewright-asked.duckdb'",
        "items whose name is x' UNION SELECT * FROM read_csv('/etc/passwd') --"
      })
  void asksNothingHostile(String text) throws IOException {
    write("data/item.csv", "id,name\n1,pen\n");
    try (Lakewright lakewright = open("data")) {
      answer(DemoOpener.ask(lakewright, text))
          .ifPresent(
              answer ->
                  assertThat(answer.query().sql().value()).doesNotContainIgnoringCase("passwd"));
      assertThat(answer(DemoOpener.sql(lakewright, "SELECT * FROM item"))).isPresent();
    }
    assertThat(Path.of("/tmp/lakewright-asked.csv")).doesNotExist();
    assertThat(Path.of("/tmp/lakewright-asked.duckdb")).doesNotExist();
  }

  @Test
  void saysWhereARowIsRagged() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n2,ink,blue,extra\n3,cap\n");
    try (Lakewright lakewright = open("data")) {
      Failure failure =
          failure(DemoOpener.sql(lakewright, "SELECT count(*) FROM item")).orElseThrow();
      assertThat(failure.code()).isEqualTo(ErrorCode.FILE_CORRUPT);
      assertThat(failure.message()).contains("item.csv").contains("3");
    }
  }

  @Test
  void saysWhereARowBeyondTheSampleIsRagged() throws IOException {
    String rows = "7,pen\n".repeat(60_000);
    write("data/item.csv", "id,name\n" + rows + "8,ink,blue,extra\n");
    try (Lakewright lakewright = open("data")) {
      Failure failure =
          failure(DemoOpener.sql(lakewright, "SELECT sum(id) FROM item")).orElseThrow();
      assertThat(failure.code()).isEqualTo(ErrorCode.FILE_CORRUPT);
      assertThat(failure.message()).contains("item.csv").contains("60002");
    }
  }

  @Test
  void knowsTheNearestName() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n");
    try (Lakewright lakewright = open("data")) {
      Failure table = failure(DemoOpener.sql(lakewright, "SELECT * FROM itmme")).orElseThrow();
      assertThat(table.code()).isEqualTo(ErrorCode.SQL_UNKNOWN_TABLE);
      assertThat(table.nearest()).contains("item");
      Failure column = failure(DemoOpener.sql(lakewright, "SELECT nmmee FROM item")).orElseThrow();
      assertThat(column.code()).isEqualTo(ErrorCode.SQL_UNKNOWN_COLUMN);
      assertThat(column.nearest()).contains("name");
      assertThatThrownBy(
              () ->
                  lakewright.ask(
                      AskRequest.of("how many items?").in(new LakeName("shp")),
                      RunControl.free(),
                      event -> {}))
          .isInstanceOfSatisfying(
              LakewrightException.class, it -> assertThat(it.failure().nearest()).contains("shop"));
    }
  }

  @Test
  void boundsQuestions() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n");
    try (Lakewright lakewright = open("data")) {
      assertThat(code(DemoOpener.ask(lakewright, "  "))).isEqualTo(ErrorCode.QUESTION_EMPTY);
      assertThat(code(DemoOpener.ask(lakewright, "why ".repeat(2500))))
          .isEqualTo(ErrorCode.QUESTION_TOO_LONG);
      assertThat(answer(DemoOpener.ask(lakewright, "Wie viele Artikel gibt es?")))
          .hasValueSatisfying(it -> assertThat(it.result().totalRows()).isEqualTo(1));
      assertThat(answer(DemoOpener.ask(lakewright, "Combien y a-t-il de stylos bleus ?")))
          .isEmpty();
      assertThat(answer(DemoOpener.ask(lakewright, "COPY item TO '/tmp/x'"))).isEmpty();
      assertThat(answer(DemoOpener.ask(lakewright, "read_csv('/etc/passwd')"))).isEmpty();
    }
  }

  @Test
  void takesOddNames() throws IOException {
    write("data/select.csv", "order,\"a \"\"b\"\".c\",größe,价格,مدينة\n1,2,3,4,Kairo\n");
    try (Lakewright lakewright = open("data")) {
      String sql =
          "SELECT \"order\", \"a \"\"b\"\".c\", \"größe\", \"价格\", \"مدينة\" FROM \"select\"";
      assertThat(answer(DemoOpener.sql(lakewright, sql)).orElseThrow().result().columns())
          .extracting(column -> column.name())
          .containsExactly("order", "a \"b\".c", "größe", "价格", "مدينة");
    }
  }

  @Test
  void joinsTwoLakes() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n2,ink\n");
    write("more/sale.csv", "item,n\n1,5\n1,6\n2,7\n");
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("other"), List.of("more")));
    try (Lakewright lakewright = open("data")) {
      Answer answer =
          answer(
                  DemoOpener.sql(
                      lakewright,
                      "SELECT i.name, sum(s.n) FROM shop.item i"
                          + " JOIN other.sale s ON s.item = i.id GROUP BY i.name ORDER BY 1"))
              .orElseThrow();
      assertThat(answer.result().rows()).hasSize(2);
    }
  }

  @Test
  void replaysToTheSameResult() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n2,ink\n");
    try (Lakewright lakewright = open("data")) {
      RunId run =
          answer(DemoOpener.ask(lakewright, "How many items are there?")).orElseThrow().run();
      assertThat(lakewright.replay(run, RunControl.free()).same()).isTrue();
      write("data/item.csv", "id,name\n1,pen\n");
    }
    try (Lakewright lakewright = DemoOpener.open(folder, folder.resolve("home"))) {
      RunId first = lakewright.runs(10).get(lakewright.runs(10).size() - 1).id();
      assertThat(lakewright.replay(first, RunControl.free()).same()).isFalse();
    }
  }

  @Test
  void leavesNoHalfFileWhereItCannotWrite() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n");
    try (Lakewright lakewright = open("data")) {
      RunId run = answer(DemoOpener.sql(lakewright, "SELECT * FROM item")).orElseThrow().run();
      Path target = folder.resolve("not-there").resolve("out.csv");
      assertOpenFails(
          () -> lakewright.export(run, ExportFormat.CSV, target), ErrorCode.OUTPUT_NOT_WRITABLE);
      assertThat(target.getParent()).doesNotExist();
    }
  }

  @Test
  void saysThatTheWorkspaceCannotBeWritten() throws IOException {
    write("data/item.csv", "id,name\n1,pen\n");
    write("lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    write(".lakewright", "a file where the state's folder should be");
    assertThatThrownBy(
            () -> {
              try (Lakewright lakewright = DemoOpener.open(folder, folder.resolve("home"))) {
                AskOutcome outcome = DemoOpener.sql(lakewright, "SELECT 1");
                failure(outcome)
                    .ifPresent(
                        it -> {
                          throw new LakewrightException(it);
                        });
              }
            })
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.WORKSPACE_NOT_WRITABLE));
  }

  @Test
  void pointsAtTheUnknownKey() throws IOException {
    write("lakewright.yaml", "format: 1\nlaks:\n  shop:\n    paths: [data]\n");
    assertThatThrownBy(() -> DemoOpener.open(folder, folder.resolve("home")).close())
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().code()).isEqualTo(ErrorCode.WORKSPACE_INVALID);
              assertThat(it.failure().location()).isPresent();
              assertThat(it.failure().nearest()).contains("lakes");
            });
  }
}
