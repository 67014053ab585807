package dev.lakewright.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.WantedForm;
import dev.lakewright.testkit.model.Behaviour;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenAiContractTest extends ProviderContract {
  OpenAiContractTest() {
    super(Wire.OPENAI);
  }

  private String sent(ModelRequest request) {
    client(Behaviour.REPLIES).ask(request, CallControl.within(Duration.ofSeconds(30)));
    return server.seen().get(server.seen().size() - 1).body().replaceAll("\\s", "");
  }

  @Test
  void asksForWhatTheRequestWants() {
    String plain = sent(REQUEST);
    assertThat(plain)
        .contains("\"temperature\":0.0", "\"max_tokens\":50")
        .doesNotContain("logprobs", "stop", "response_format", "grammar", "seed");
    String schema = "{\"type\":\"object\",\"properties\":{\"sql\":{\"type\":\"string\"}}}";
    assertThat(sent(REQUEST.in(new WantedForm.Json("answer", schema)).withStop(";")))
        .contains("\"response_format\":{\"type\":\"json_schema\"", schema, "\"stop\":[\";\"]");
    assertThat(sent(REQUEST.withChances().diverse(0.8, 5)))
        .contains("\"logprobs\":true", "\"top_logprobs\":5", "\"seed\":5", "\"temperature\":0.8");
  }

  @Test
  void sendsAGrammarOnlyToServersThatKnowOne() {
    ModelRequest request = REQUEST.in(new WantedForm.Grammar("root ::= \"a\""));
    assertThat(sent(request)).doesNotContain("grammar");
    grammar = true;
    assertThat(sent(request)).contains("\"grammar\":\"root::=\\\"a\\\"\"");
  }

  @Test
  void sendsTheKeyInItsHeaderAndNowhereElse() {
    sent(REQUEST);
    ScriptedServer.Seen seen = server.seen().get(0);
    assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(seen.path() + seen.body()).doesNotContain(KEY);
  }
}
