package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.model.ModelBudget;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.runtime.run.Replay;
import dev.lakewright.testkit.RunEvents;
import dev.lakewright.testkit.model.ModelServer;
import dev.lakewright.testkit.model.ModelServer.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions through the whole product that a model of a real server writes for. */
class ModelTiersTest {
  private static final String KEY = "sk-planted-6f1d0c9b7a";

  /** The parser makes nothing of it. */
  private static final String HARD = "Which wares would a scribe run out of first?";

  private static final String SQL = "SELECT name FROM item WHERE name = 'ink'";

  @TempDir Path folder;

  @BeforeEach
  void makeLake() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n");
  }

  private Lakewright open(ModelTape tape, ModelServer... servers) throws IOException {
    StringBuilder text =
        new StringBuilder("format: 1\nlakes:\n  shop:\n    paths: [data]\nmodels:\n");
    for (int i = 0; i < servers.length; i++) {
      text.append("  m").append(i).append(":\n    baseUrl: ").append(servers[i].baseUrl());
      text.append("\n    model: test\n    keyEnv: PLANTED\n    tiers: [small]\n");
      text.append("    timeoutSeconds: 2\n");
    }
    Files.writeString(folder.resolve("lakewright.yaml"), text.toString());
    OpenRequest request = DemoOpener.request(folder, folder.resolve("home"));
    return LakewrightRuntime.open(request.with(new ModelAccess(Map.of("PLANTED", KEY), tape)));
  }

  private static AskOutcome ask(Lakewright lakewright, AskRequest request) {
    return lakewright.ask(request, RunControl.free(), RunListener.SILENT);
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

  @Test
  void asksTheModelWhereTheParserAbstainsAndSaysWhatItCost() throws IOException {
    RunEvents events = new RunEvents();
    try (ModelServer server = new ModelServer(body -> Turn.text(SQL));
        Lakewright lakewright = open(ModelTape.LIVE, server)) {
      Answer answer = answer(lakewright.ask(AskRequest.of(HARD), RunControl.free(), events));
      assertThat(answer.candidate().orElseThrow().tier()).isEqualTo(Tier.SMALL);
      assertThat(answer.route().tools()).contains("small/m0");
      assertThat(answer.route().cost().tokens().total()).isEqualTo(120);
      assertThat(events.all())
          .filteredOn(RunEvent.ToolFailed.class::isInstance)
          .extracting(it -> ((RunEvent.ToolFailed) it).tool())
          .containsExactly("parser");
      assertThat(lakewright.run(answer.run()).route()).isEqualTo(answer.route());
    }
  }

  @Test
  void asksNoModelWhereTheParserIsSure() throws IOException {
    try (ModelServer server = new ModelServer(body -> Turn.text(SQL));
        Lakewright lakewright = open(ModelTape.LIVE, server)) {
      Answer answer = answer(ask(lakewright, AskRequest.of("How many items are there?")));
      assertThat(answer.route().cost().calls()).isZero();
      assertThat(server.bodies()).isEmpty();
    }
  }

  @Test
  void replaysARunWithoutTheModel() throws IOException {
    try (ModelServer server = new ModelServer(body -> Turn.text(SQL));
        Lakewright lakewright = open(ModelTape.LIVE, server)) {
      Answer answer = answer(ask(lakewright, AskRequest.of(HARD)));
      Replay replay = lakewright.replay(answer.run(), RunControl.free());
      assertThat(replay.same()).isTrue();
      assertThat(replay.second().tier()).contains("small");
      assertThat(server.bodies()).hasSize(1);
    }
  }

  @Test
  void playsRecordedRepliesAndFailsLoudlyOnOthers() throws IOException {
    Path tape = folder.resolve("tape.jsonl");
    AskRequest request = AskRequest.of(HARD).withTiers(Set.of(Tier.SMALL));
    ModelServer server = new ModelServer(body -> Turn.text(SQL));
    try (server;
        Lakewright lakewright = open(new ModelTape.Recorded(tape), server)) {
      answer(ask(lakewright, request));
      answer(ask(lakewright, request));
      assertThat(server.bodies()).hasSize(1);
    }
    try (Lakewright lakewright = open(new ModelTape.Replayed(tape), server)) {
      assertThat(answer(ask(lakewright, request)).route().cost().calls()).isEqualTo(1);
      AskRequest other = AskRequest.of("Which wares?").withTiers(Set.of(Tier.SMALL));
      Failure failure = failure(ask(lakewright, other));
      assertThat(failure.code()).isEqualTo(ErrorCode.MODEL_NOT_RECORDED);
      assertThat(failure.message()).contains("the nearest is");
    }
  }

  /** Whatever was asked, answered and refused, no file has the key in it. */
  @Test
  void writesTheKeyNowhere() throws IOException {
    Turn refused = Turn.fails(401, "{\"error\":\"wrong key " + KEY + "\"}");
    Path tape = folder.resolve("tape.jsonl");
    try (ModelServer bad = new ModelServer(body -> refused);
        ModelServer good = new ModelServer(body -> Turn.text(SQL));
        Lakewright lakewright = open(new ModelTape.Recorded(tape), bad, good)) {
      ask(lakewright, AskRequest.of(HARD));
      assertThat(bad.bodies()).isNotEmpty();
      assertThat(good.bodies()).isNotEmpty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all)
          .extracting(it -> String.valueOf(it.getFileName()))
          .contains("models.jsonl", "tape.jsonl");
      for (Path file : all) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text.contains(KEY)).as("%s", file).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"429", "500", "json", "hang", "prose", "two", "401"})
  void takesAnotherProviderWhereOneFails(String fault) throws IOException {
    Turn turn =
        switch (fault) {
          case "429" -> Turn.fails(429, "slow down");
          case "500" -> Turn.fails(500, "oops");
          case "401" -> Turn.fails(401, "who are you");
          case "json" -> Turn.fails(200, "{\"choices\": [}");
          case "hang" -> Turn.hang();
          case "prose" -> Turn.text("I cannot tell.");
          default -> Turn.text("SELECT 1; SELECT 2");
        };
    try (ModelServer broken = new ModelServer(body -> turn);
        ModelServer sound = new ModelServer(body -> Turn.text(SQL));
        Lakewright lakewright = open(ModelTape.LIVE, broken, sound)) {
      Answer answer = answer(ask(lakewright, AskRequest.of(HARD)));
      assertThat(answer.route().tools()).contains("small/m1");
      assertThat(answer.route().detours())
          .extracting(RouteTaken.Detour::tool)
          .containsExactly("parser", "small/m0");
      assertThat(answer.route().detours().get(1).reason()).isNotBlank();
    }
  }

  @Test
  void saysWhyWhereEveryModelFails() throws IOException {
    try (ModelServer broken = new ModelServer(body -> Turn.fails(401, "who are you"));
        Lakewright lakewright = open(ModelTape.LIVE, broken)) {
      AskRequest request = AskRequest.of(HARD).withTiers(Set.of(Tier.SMALL));
      Failure failure = failure(ask(lakewright, request));
      assertThat(failure.code()).isEqualTo(ErrorCode.MODEL_UNAUTHORISED);
      assertThat(failure.message()).contains("401", "check the key");
    }
  }

  @Test
  void asksNothingBeyondTheBudget() throws IOException {
    try (ModelServer server = new ModelServer(body -> Turn.text(SQL));
        Lakewright lakewright = open(ModelTape.LIVE, server)) {
      AskRequest request =
          AskRequest.of(HARD)
              .withTiers(Set.of(Tier.SMALL))
              .withBudget(ModelBudget.Limit.ofTokens(0));
      assertThat(failure(ask(lakewright, request)).code()).isEqualTo(ErrorCode.MODEL_OVER_BUDGET);
      assertThat(server.bodies()).isEmpty();
    }
  }

  @Test
  void saysThatNoModelIsSetUpWhereOneIsWanted() throws IOException {
    try (Lakewright lakewright = open(ModelTape.LIVE)) {
      AskRequest request = AskRequest.of(HARD).withTiers(Set.of(Tier.SMALL));
      assertThat(failure(ask(lakewright, request)).message()).contains("lakewright model add");
    }
  }

  @Test
  void leavesTheModelAtOnceWhenTheUserCancels() throws IOException, InterruptedException {
    try (ModelServer server = new ModelServer(body -> Turn.hang());
        Lakewright lakewright = open(ModelTape.LIVE, server)) {
      Cancellation cancellation = new Cancellation();
      RunControl control = new RunControl(cancellation, ProgressListener.SILENT);
      CompletableFuture<AskOutcome> outcome =
          CompletableFuture.supplyAsync(
              () -> lakewright.ask(AskRequest.of(HARD), control, RunListener.SILENT));
      server.awaitRequest();
      cancellation.cancel();
      assertThat(failure(outcome.join()).code()).isEqualTo(ErrorCode.CANCELLED_BY_USER);
    }
  }
}
