package dev.lakewright.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenChance;
import dev.lakewright.core.model.TokenUse;
import dev.lakewright.core.model.WantedForm;
import dev.lakewright.testkit.model.ScriptedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeTest {
  private static final String KEY = "sk-planted-6f1d0c9b7a";
  private static final CallControl CONTROL = CallControl.within(Duration.ofSeconds(1));

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = folder.resolve("calls.jsonl");
  }

  private Tape tape() {
    return Tape.open(file, text -> text.replace(KEY, "(key)"));
  }

  private static ModelRequest request(String question) {
    return ModelRequest.of(
        List.of(ModelMessage.system("x".repeat(2_000)), ModelMessage.user(question)), 50);
  }

  private ModelOutcome record(Function<ModelRequest, ModelOutcome> script, ModelRequest request) {
    return new RecordingClient(new ScriptedModel("m", script), tape()).ask(request, CONTROL);
  }

  private ModelOutcome replay(ModelRequest request) {
    ScriptedModel m = new ScriptedModel("m", asked -> ModelOutcome.failed(FailureKind.PASSING, ""));
    return ReplayingClient.only(m.name(), tape()).ask(request, CONTROL);
  }

  @Test
  void givesAgainEverythingThatWasReplied() {
    ModelReply reply =
        new ModelReply(
            "SELECT \"größe\"\n💥",
            new TokenUse(7, 9, true),
            ModelReply.Finish.FULL,
            List.of(new TokenChance("SEL", -0.25, List.of(-0.25, -2.5))));
    ModelRequest request =
        request("größe?")
            .withStop(";")
            .withChances()
            .diverse(0.7, 3)
            .in(new WantedForm.Grammar("root ::= \"a\""));
    record(asked -> new ModelOutcome.Replied(reply), request);
    assertThat(replay(request).reply()).contains(reply);
  }

  @Test
  void givesAgainFailures() {
    ModelFailure failure =
        ModelFailure.of(FailureKind.RATE_LIMITED, "slow").after(Duration.ofSeconds(3));
    record(asked -> new ModelOutcome.Failed(failure), request("a"));
    assertThat(replay(request("a")).failure()).contains(failure);
  }

  @Test
  void knowsOnlyTheVerySameRequest() {
    record(asked -> ScriptedModel.replied(asked, "one"), request("How many items are there?"));
    record(asked -> ScriptedModel.replied(asked, "two"), request("What is the weather?"));
    ModelOutcome other = replay(request("How many items were there?"));
    assertThat(other.failure().map(ModelFailure::kind)).contains(FailureKind.NOT_RECORDED);
    assertThat(other.failure().map(ModelFailure::message).orElseThrow())
        .contains("\"are there?\" where this has \"were there?\"");
    ModelRequest hotter = request("How many items are there?").diverse(0.5, 1);
    assertThat(replay(hotter).failure().map(ModelFailure::message).orElseThrow())
        .contains("settings");
  }

  @Test
  void keepsATextOnceHoweverOftenItIsSent() throws IOException {
    for (int i = 0; i < 20; i++) {
      record(asked -> ScriptedModel.replied(asked, "hi"), request("question " + i));
    }
    assertThat(Files.size(file)).isLessThan(10_000);
    assertThat(tape().size()).isEqualTo(20);
  }

  @Test
  void holdsNoSecret() throws IOException {
    ModelRequest request = request("my key is " + KEY);
    record(asked -> ScriptedModel.replied(asked, "never say " + KEY), request);
    assertThat(Files.readString(file)).doesNotContain(KEY);
    assertThat(replay(request).reply().map(ModelReply::text)).contains("never say (key)");
  }

  @Test
  void goesOnAfterALineThatWasCutOff() throws IOException {
    record(asked -> ScriptedModel.replied(asked, "one"), request("a"));
    String whole = Files.readString(file);
    record(asked -> ScriptedModel.replied(asked, "two"), request("b"));
    Files.writeString(file, whole + "{\"call\":\"12");
    assertThat(replay(request("a")).reply()).isPresent();
    record(asked -> ScriptedModel.replied(asked, "three"), request("c"));
    assertThat(replay(request("c")).reply()).isPresent();
    Files.writeString(file, "{\"call\":\"12\n" + whole);
    assertThatThrownBy(() -> replay(request("a"))).isInstanceOf(LakewrightException.class);
    Files.writeString(file, "{\"format\":2}\n");
    assertThatThrownBy(() -> replay(request("a"))).hasMessageContaining("format 1");
  }

  @Test
  void asksAgainOnlyWhatFailedInPassing() {
    record(asked -> ModelOutcome.failed(FailureKind.PASSING, "500"), request("a"));
    record(asked -> ScriptedModel.replied(asked, "kept"), request("b"));
    ScriptedModel live = ScriptedModel.replying(asked -> "new");
    ScriptedModel m = new ScriptedModel("m", asked -> live.ask(asked, CONTROL));
    ReplayingClient client = ReplayingClient.before(m, tape());
    assertThat(client.ask(request("a"), CONTROL).reply().map(ModelReply::text)).contains("new");
    assertThat(client.ask(request("b"), CONTROL).reply().map(ModelReply::text)).contains("kept");
    assertThat(live.asked()).hasSize(1);
  }

  @Test
  void packedItSaysTheSameAndNothingOfWhatWasAsked() throws IOException {
    record(asked -> ScriptedModel.replied(asked, "SELECT 1"), request("How many boats?"));
    record(asked -> ScriptedModel.replied(asked, "SELECT 2"), request("Which boats?"));
    Path packed = folder.resolve("calls.jsonl.gz");
    PackedTape.pack(file, packed);
    file = packed;
    assertThat(replay(request("Which boats?")).reply().orElseThrow().text()).isEqualTo("SELECT 2");
    assertThat(replay(request("What boats?")).failure().orElseThrow().message())
        .contains("not on the tape")
        .contains("keeps replies only");
    assertThat(String.join("\n", PackedTape.lines(packed))).doesNotContain("boats");
    assertThat(Files.size(packed)).isLessThan(400);
    ModelRequest other = request("?");
    assertThatThrownBy(() -> record(asked -> ScriptedModel.replied(asked, "SELECT 3"), other))
        .hasMessageContaining("only read");
  }
}
