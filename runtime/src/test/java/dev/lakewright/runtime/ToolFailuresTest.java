package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import dev.lakewright.testkit.RunEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiers that fail in every way a provider may: another answers, or it is said clearly. */
class ToolFailuresTest {
  private static final String QUESTION = "How many items are there?";
  private static final String COUNT = "SELECT count(*) AS items FROM item";

  @TempDir Path folder;

  /** Time stands still, so that no circuit closes again by itself. */
  private final Clock still = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final Random random = new Random(7);

  @BeforeEach
  void makeLake() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n");
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("shop"), List.of("data")));
  }

  private record Writing(Tier tier, Function<Question, WriteOutcome> way) implements SqlWriter {
    @Override
    public WriteOutcome write(Question question, Probe probe) {
      return way.apply(question);
    }
  }

  private static Writing writes(Tier tier, String sql) {
    Candidate candidate =
        new Candidate(new SqlText(sql), new Reading("the number of items"), tier, 0.9, List.of());
    return new Writing(tier, question -> new WriteOutcome.Proposed(List.of(candidate)));
  }

  private static Writing fails(Tier tier, String message) {
    Failure failure = Failure.of(ErrorCode.MODEL_UNAVAILABLE, message);
    return new Writing(tier, question -> new WriteOutcome.Failed(failure));
  }

  private static Writing hangs(Tier tier, CountDownLatch begun) {
    return new Writing(
        tier,
        question -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
          }
          return new WriteOutcome.Failed(Failure.of(ErrorCode.MODEL_UNAVAILABLE, "left"));
        });
  }

  private static Writing breaks(Tier tier) {
    return new Writing(
        tier,
        question -> {
          throw new IllegalArgumentException("unexpected end of JSON");
        });
  }

  private Lakewright open(Writing... tiers) {
    Map<Tier, DoubleFunction<SqlWriter>> writers = new EnumMap<>(Tier.class);
    for (Writing writing : tiers) {
      writers.put(writing.tier(), confidence -> writing);
    }
    Equipment equipment =
        new Equipment(
            (lakes, location) -> writers, Equipment.standard().engine(), UnaryOperator.identity());
    OpenRequest request =
        new OpenRequest(
            folder, folder.resolve("home"), Optional.empty(), still, random, (what, part) -> {});
    return LakewrightRuntime.open(request, equipment);
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
          throw new AssertionError("answered");
        },
        (run, why) -> {
          throw new AssertionError(why.reason());
        },
        (run, why) -> why);
  }

  private static void assertAnsweredBy(Answer answer, String tier) {
    assertThat(answer.result().rows().get(0).get(0).text()).isEqualTo("2");
    assertThat(answer.route().tools()).containsExactly("question", tier, "duckdb", "answer");
  }

  @Test
  void anotherTierAnswersWhereOneIsRefusedByItsProvider() {
    try (Lakewright lakewright =
        open(fails(Tier.SMALL, "429 too many requests"), writes(Tier.ADVANCED, COUNT))) {
      RunEvents events = new RunEvents();
      Answer answer = answer(lakewright.ask(AskRequest.of(QUESTION), RunControl.free(), events));
      assertAnsweredBy(answer, "advanced");
      assertThat(answer.route().detours())
          .containsExactly(
              new RouteTaken.Detour(
                  "small",
                  "429 too many requests",
                  List.of("question", "advanced", "duckdb", "answer")));
      events.assertWellFormed(answer.run());
      assertThat(events.all())
          .filteredOn(RunEvent.ToolFailed.class::isInstance)
          .extracting(event -> ((RunEvent.ToolFailed) event).tool())
          .containsExactly("small");
      assertThat(lakewright.run(answer.run()).route()).isEqualTo(answer.route());
    }
  }

  @Test
  void anotherTierAnswersWhereOneBreaks() {
    try (Lakewright lakewright = open(breaks(Tier.SMALL), writes(Tier.ADVANCED, COUNT))) {
      Answer answer = answer(DemoOpener.ask(lakewright, QUESTION));
      assertAnsweredBy(answer, "advanced");
      assertThat(answer.route().detours().get(0).reason()).contains("unexpected end of JSON");
    }
  }

  @Test
  void anotherTierAnswersWhereOneHangs() {
    try (Lakewright lakewright =
        open(hangs(Tier.SMALL, new CountDownLatch(1)), writes(Tier.ADVANCED, COUNT))) {
      AskRequest request = AskRequest.of(QUESTION).withTimeout(Duration.ofSeconds(1));
      Answer answer = answer(lakewright.ask(request, RunControl.free(), RunListener.SILENT));
      assertAnsweredBy(answer, "advanced");
      assertThat(answer.route().detours().get(0).reason()).contains("no answer within 1000 ms");
    }
  }

  @Test
  void anotherTierAnswersWhereTheGateRefusesWhatOneWrites() {
    try (Lakewright lakewright =
        open(writes(Tier.SMALL, "DROP TABLE item"), writes(Tier.ADVANCED, COUNT))) {
      Answer answer = answer(DemoOpener.ask(lakewright, QUESTION));
      assertAnsweredBy(answer, "advanced");
      assertThat(answer.route().detours().get(0).reason()).contains("passed the gate");
    }
  }

  @Test
  void saysWhatWasTriedWhereNobodyAnswers() {
    try (Lakewright lakewright =
        open(fails(Tier.SMALL, "500 server error"), fails(Tier.ADVANCED, "503 overloaded"))) {
      Failure failure = failure(DemoOpener.ask(lakewright, QUESTION));
      assertThat(failure.code()).isEqualTo(ErrorCode.MODEL_UNAVAILABLE);
      assertThat(failure.message())
          .isEqualTo("500 server error (also tried: advanced: 503 overloaded)");
    }
  }

  @Test
  void letsADefectBeSeenWhereNobodyElseWrites() {
    try (Lakewright lakewright = open(breaks(Tier.SMALL))) {
      assertThatThrownBy(() -> DemoOpener.ask(lakewright, QUESTION))
          .hasRootCauseMessage("unexpected end of JSON");
    }
  }

  @Test
  void leavesAHangingTierWhenTheUserCancels() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    RunControl control = RunControl.free();
    Thread user =
        new Thread(
            () -> {
              try {
                begun.await();
                control.cancellation().cancel();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            });
    user.start();
    try (Lakewright lakewright = open(hangs(Tier.SMALL, begun), writes(Tier.ADVANCED, COUNT))) {
      Failure failure =
          failure(lakewright.ask(AskRequest.of(QUESTION), control, RunListener.SILENT));
      assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED_BY_USER);
      assertThat(lakewright.runs(9)).hasSize(1);
    }
    user.join();
  }

  @Test
  void asksNoMoreForAWhileWhatKeptFailingEvenInTheNextProcess() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Writing failing =
        new Writing(
            Tier.SMALL,
            question -> {
              asked.incrementAndGet();
              return new WriteOutcome.Failed(
                  Failure.of(ErrorCode.MODEL_UNAVAILABLE, "500 server error"));
            });
    List<RunId> runs = new ArrayList<>();
    for (int process = 0; process < 4; process++) {
      try (Lakewright lakewright = open(failing, writes(Tier.ADVANCED, COUNT))) {
        Answer answer = answer(DemoOpener.ask(lakewright, QUESTION));
        assertAnsweredBy(answer, "advanced");
        runs.add(answer.run());
        assertThat(lakewright.warnings()).isEmpty();
      }
    }
    assertThat(asked).hasValue(3);
    assertThat(runs).hasSize(4);
    assertThat(Files.readString(folder.resolve(".lakewright/health.json")))
        .contains("\"small\"")
        .contains("OPEN");
  }

  /** A circuit may turn questions to another tool, but not away. */
  @Test
  void asksTheOnlyTierThereIsHoweverOftenItFailed() {
    AtomicInteger asked = new AtomicInteger();
    Writing good = writes(Tier.SMALL, COUNT);
    Writing recovering =
        new Writing(
            Tier.SMALL,
            question ->
                asked.incrementAndGet() > 4
                    ? good.write(question, Probe.NONE)
                    : new WriteOutcome.Failed(
                        Failure.of(ErrorCode.MODEL_UNAVAILABLE, "500 server error")));
    try (Lakewright lakewright = open(recovering)) {
      for (int i = 0; i < 4; i++) {
        assertThat(failure(DemoOpener.ask(lakewright, QUESTION)).message())
            .isEqualTo("500 server error");
      }
      assertAnsweredBy(answer(DemoOpener.ask(lakewright, QUESTION)), "small");
    }
  }

  @Test
  void passesOverADamagedHealthFileAndLeavesANewerOneAlone() throws IOException {
    Path file = Files.createDirectories(folder.resolve(".lakewright")).resolve("health.json");
    Files.writeString(file, "{\"version\": 1, \"tools\": {\"duckdb\": {\"lat");
    try (Lakewright lakewright = open(writes(Tier.SMALL, COUNT))) {
      assertThat(lakewright.warnings()).singleElement().asString().contains("damaged");
      assertAnsweredBy(answer(DemoOpener.ask(lakewright, QUESTION)), "small");
    }
    Files.writeString(file, "{\"version\": 99}");
    try (Lakewright lakewright = open(writes(Tier.SMALL, COUNT))) {
      assertThat(lakewright.warnings()).singleElement().asString().contains("version 99");
      assertAnsweredBy(answer(DemoOpener.ask(lakewright, QUESTION)), "small");
    }
    assertThat(file).hasContent("{\"version\": 99}");
  }
}
