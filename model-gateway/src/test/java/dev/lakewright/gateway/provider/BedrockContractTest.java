package dev.lakewright.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.Provider;
import dev.lakewright.testkit.model.Behaviour;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BedrockContractTest extends ProviderContract {
  BedrockContractTest() {
    super(new CloudWire(Provider.BEDROCK));
  }

  @Test
  void sendsTheKeyAndTheLimitAsTheServiceWantsThem() {
    client(Behaviour.REPLIES).ask(REQUEST, CallControl.within(Duration.ofSeconds(30)));
    ScriptedServer.Seen seen = server.seen().get(0);
    Headers headers = seen.headers();
    assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(headers.containsKey("api-key")).isFalse();
    assertThat(seen.path()).isEqualTo("/v1/chat/completions");
    assertThat(seen.body().replaceAll("\\s", ""))
        .contains("\"max_completion_tokens\":50")
        .doesNotContain("max_tokens", KEY);
  }
}
