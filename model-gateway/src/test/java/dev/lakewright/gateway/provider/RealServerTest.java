package dev.lakewright.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.WantedForm;
import dev.lakewright.gateway.key.ApiKey;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The protocol with a real server, whatever its model: LAKEWRIGHT_BASE_URL says where it is,
 * LAKEWRIGHT_MODEL what it calls its model, LAKEWRIGHT_GRAMMAR=true that it takes grammars.
 */
@EnabledIfEnvironmentVariable(
    named = "LAKEWRIGHT_BASE_URL",
    matches = ".+",
    disabledReason = "LAKEWRIGHT_BASE_URL names no server of a model")
class RealServerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ModelRequest SHORT =
      ModelRequest.of(List.of(ModelMessage.user("Write one word.")), 16);

  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void close() {
    watch.shutdownNow();
  }

  private static String variable(String name, String usual) {
    return System.getenv().getOrDefault(name, usual);
  }

  private LangChainClient client() {
    ModelSpec plain =
        ModelSpec.openAiCompatible(
            new ModelName("real"),
            variable("LAKEWRIGHT_BASE_URL", ""),
            variable("LAKEWRIGHT_MODEL", "default"));
    boolean grammar = variable("LAKEWRIGHT_GRAMMAR", "").equals("true");
    return new LangChainClient(
        grammar ? plain.with(ModelSkill.GRAMMAR) : plain,
        ApiKey.NONE,
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        watch,
        Clock.systemUTC());
  }

  private static ModelReply reply(ModelOutcome outcome) {
    return outcome.fold(
        reply -> reply,
        failure -> {
          throw new AssertionError(failure.message());
        });
  }

  @Test
  void repliesAndCountsItsTokens() {
    ModelReply reply = reply(client().ask(SHORT, CallControl.within(PATIENCE)));
    assertThat(reply.text()).isNotBlank();
    assertThat(reply.use().input()).isPositive();
    assertThat(reply.use().estimated()).isFalse();
  }

  @Test
  void streamsWhatItWouldReplyAtOnce() {
    List<String> parts = new ArrayList<>();
    ModelListener listener = parts::add;
    ModelReply streamed =
        reply(client().ask(SHORT, CallControl.within(PATIENCE).heardBy(listener)));
    assertThat(String.join("", parts)).isEqualTo(streamed.text());
    assertThat(streamed.text())
        .isEqualTo(reply(client().ask(SHORT, CallControl.within(PATIENCE))).text());
  }

  @Test
  void keepsToASchema() {
    WantedForm form =
        new WantedForm.Json(
            "answer",
            "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}},"
                + "\"required\":[\"n\"],\"additionalProperties\":false}");
    ModelRequest request =
        ModelRequest.of(List.of(ModelMessage.user("How many legs has a cat?")), 40).in(form);
    assertThat(reply(client().ask(request, CallControl.within(PATIENCE))).text())
        .matches("(?s)\\s*\\{\\s*\"n\"\\s*:\\s*-?\\d+\\s*}\\s*");
  }

  @Test
  @EnabledIfEnvironmentVariable(
      named = "LAKEWRIGHT_GRAMMAR",
      matches = "true",
      disabledReason = "LAKEWRIGHT_GRAMMAR does not say that the server takes grammars")
  void keepsToAGrammar() {
    ModelRequest request =
        SHORT.in(new WantedForm.Grammar("root ::= \"SELECT \" [0-9] [0-9]? \" FROM t\"\n"));
    assertThat(reply(client().ask(request, CallControl.within(PATIENCE))).text())
        .matches("SELECT \\d\\d? FROM t");
  }

  @Test
  void isLeftAtOnceWhereItIsCancelled() {
    Cancellation cancellation = new Cancellation();
    ScheduledFuture<?> stop = watch.schedule(cancellation::cancel, 300, TimeUnit.MILLISECONDS);
    ModelRequest endless =
        ModelRequest.of(List.of(ModelMessage.user("Count from one to a thousand.")), 300);
    ModelOutcome outcome =
        client().ask(endless, new CallControl(PATIENCE, cancellation, ModelListener.SILENT));
    assertThat(outcome.failure().map(ModelFailure::kind)).contains(FailureKind.CANCELLED);
    assertThat(stop.isDone()).isTrue();
  }

  @Test
  void isLeftWhereItTakesTooLong() {
    ModelRequest endless =
        ModelRequest.of(List.of(ModelMessage.user("Count from one to a thousand.")), 300);
    ModelOutcome outcome = client().ask(endless, CallControl.within(Duration.ofMillis(500)));
    assertThat(outcome.failure().map(ModelFailure::kind)).contains(FailureKind.TIMED_OUT);
  }

  @Test
  void saysThatAPromptIsTooLong() {
    String prompt = "word ".repeat(20_000);
    ModelOutcome outcome =
        client()
            .ask(
                ModelRequest.of(List.of(ModelMessage.user(prompt)), 16),
                CallControl.within(PATIENCE));
    assertThat(outcome.failure().map(ModelFailure::kind)).contains(FailureKind.TOO_LONG);
  }
}
