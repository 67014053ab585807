package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.run.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Questions where the workspace wants the engine in a process of its own. */
@Timeout(180)
class IsolatedQuestionsTest {
  private static final String LONG =
      "SELECT count(*) AS n FROM range(30000) a, range(30000) b WHERE a.range < b.range";

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n");
    settings("isolated");
  }

  private void settings(String engine) throws IOException {
    Files.writeString(
        folder.resolve("lakewright.yaml"),
        "format: 1\nlakes:\n  shop:\n    paths: [data]\nsettings:\n  engine: " + engine + "\n");
  }

  private Lakewright open() {
    return DemoOpener.open(folder, folder.resolve("home"));
  }

  private static <T> T fold(AskOutcome outcome, Function<Answer, T> one, Function<Failure, T> two) {
    return outcome.fold(
        one,
        (run, why) -> {
          throw new AssertionError(why.reason());
        },
        (run, why) -> two.apply(why));
  }

  private static Answer answer(AskOutcome outcome) {
    return fold(
        outcome,
        Function.identity(),
        why -> {
          throw new AssertionError(why);
        });
  }

  private static Failure failure(AskOutcome outcome) {
    return fold(
        outcome,
        answer -> {
          throw new AssertionError("answered by " + answer.route());
        },
        Function.identity());
  }

  /** Kill the engines that run, up to so many. */
  private static RunControl killing(int most) {
    AtomicInteger left = new AtomicInteger(most);
    Set<Long> killed = ConcurrentHashMap.newKeySet();
    return new RunControl(
        new Cancellation(),
        (what, fraction) ->
            ProcessHandle.current()
                .descendants()
                .filter(it -> killed.size() < left.get() && killed.add(it.pid()))
                .forEach(ProcessHandle::destroyForcibly));
  }

  @Test
  void answersInAProcessOfItsOwn() throws IOException {
    try (Lakewright lakewright = open()) {
      Answer answer = answer(DemoOpener.ask(lakewright, "How many items are there?"));
      assertThat(answer.result().rows().get(0).get(0).text()).isEqualTo("2");
      assertThat(answer.route().tools())
          .containsExactly("question", "parser", "duckdb-isolated", "answer");
      assertThat(lakewright.run(answer.run()).digest()).isPresent();
      Path target = folder.resolve("out.csv");
      lakewright.export(answer.run(), ExportFormat.CSV, target);
      assertThat(Files.readAllLines(target)).hasSize(2);
    }
  }

  @Test
  void answersByAnotherProcessWhereTheFirstIsKilledMidQuery() {
    try (Lakewright lakewright = open()) {
      Answer answer = answer(lakewright.sql(AskRequest.of(LONG), killing(1), RunListener.SILENT));
      assertThat(answer.result().rows().get(0).get(0).text()).isEqualTo("449985000");
      assertThat(answer.route().tools())
          .containsExactly("statement", "gate", "duckdb-fresh", "answer");
      assertThat(answer.route().detours())
          .singleElement()
          .extracting("tool")
          .isEqualTo("duckdb-isolated");
      assertThat(answer.route().detours().get(0).reason()).contains("signal 9");
      assertThat(answer(DemoOpener.sql(lakewright, "FROM item")).route().detours()).isEmpty();
    }
  }

  @Test
  void saysClearlyWhereEveryProcessIsKilledAndGoesOn() {
    try (Lakewright lakewright = open()) {
      Failure failure =
          failure(lakewright.sql(AskRequest.of(LONG), killing(9), RunListener.SILENT));
      assertThat(failure.code()).isEqualTo(ErrorCode.ENGINE_FAILED);
      assertThat(failure.message()).contains("engine's process", "signal 9", "duckdb-fresh");
      assertThat(answer(DemoOpener.sql(lakewright, "FROM item")).result().totalRows()).isEqualTo(2);
    }
  }

  @Test
  void cancelsWithoutTryingAnother() {
    Cancellation cancellation = new Cancellation();
    RunControl control = new RunControl(cancellation, (what, fraction) -> cancellation.cancel());
    try (Lakewright lakewright = open()) {
      Failure failure = failure(lakewright.sql(AskRequest.of(LONG), control, RunListener.SILENT));
      assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED_BY_USER);
      assertThat(lakewright.runs(1).get(0).route().detours())
          .singleElement()
          .extracting("tool", "then")
          .containsExactly("duckdb-isolated", List.of());
    }
  }

  @Test
  void leavesNoProcessBehind() {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    List<ProcessHandle> during;
    try (Lakewright lakewright = open()) {
      answer(DemoOpener.sql(lakewright, "FROM item"));
      during = ProcessHandle.current().descendants().filter(it -> !before.contains(it)).toList();
      assertThat(during).isNotEmpty();
    }
    during.forEach(it -> it.onExit().join());
  }

  @Test
  void refusesAPlaceThatThereIsNot() throws IOException {
    settings("isolatd");
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().code()).isEqualTo(ErrorCode.WORKSPACE_INVALID);
              assertThat(it.failure().location().orElseThrow().line()).isEqualTo(6);
              assertThat(it.failure().nearest()).containsExactly("isolated");
            });
  }
}
