package dev.lakewright.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.KeySource;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.gateway.key.KeyRing;
import dev.lakewright.testkit.model.Behaviour;
import dev.lakewright.testkit.model.ModelClientContract;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clients of a provider, against a server that speaks as the provider does. */
abstract class ProviderContract extends ModelClientContract {
  static final String KEY = "sk-planted-6f1d0c9b7a";

  private final Wire wire;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  final ScriptedServer server;
  boolean grammar;

  ProviderContract(Wire wire) {
    this.wire = wire;
    this.server = new ScriptedServer(wire);
  }

  @BeforeEach
  void behaveWell() {
    server.behave(Behaviour.REPLIES);
  }

  @AfterEach
  void close() {
    server.close();
    watch.shutdownNow();
  }

  @Override
  protected ModelClient client(Behaviour behaviour) {
    server.behave(behaviour);
    return new LangChainClient(
        spec(), keys().find(new KeySource.Variable("KEY")), http, watch, Clock.systemUTC());
  }

  private static KeyRing keys() {
    return new KeyRing(Map.of("KEY", KEY), Path.of(""));
  }

  ModelSpec spec() {
    ModelSpec spec =
        ModelSpec.openAiCompatible(new ModelName("m"), server.baseUrl(), "big/model-1")
            .by(wire.provider());
    return grammar ? spec.with(ModelSkill.GRAMMAR) : spec;
  }

  @Test
  void sendsWhatIsAskedAndNothingOfItIsLost() {
    client(Behaviour.REPLIES).ask(REQUEST, CallControl.within(Duration.ofSeconds(30)));
    assertThat(server.seen())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.path() + seen.body()).contains("big/model-1");
              assertThat(seen.body())
                  .contains("größe \\\"of\\\" items? \\\\ 💥")
                  .contains("50")
                  .contains("Write SQL.");
            });
  }

  @Test
  void saysNothingOfTheKeyInAFailure() {
    ModelOutcome outcome =
        client(Behaviour.REFUSES_THE_KEY).ask(REQUEST, CallControl.within(Duration.ofSeconds(30)));
    assertThat(outcome.failure().map(ModelFailure::message).orElseThrow())
        .contains("401")
        .doesNotContain(KEY);
  }

  @Test
  void saysWhereNobodyListens() {
    ModelClient client = client(Behaviour.REPLIES);
    server.close();
    ModelOutcome outcome = client.ask(REQUEST, CallControl.within(Duration.ofSeconds(30)));
    assertThat(outcome.failure().map(it -> it.kind().word())).contains("unreachable");
  }
}
