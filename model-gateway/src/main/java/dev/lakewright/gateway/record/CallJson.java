package dev.lakewright.gateway.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenChance;
import dev.lakewright.core.model.TokenUse;
import dev.lakewright.core.model.WantedForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Calls as JSON; texts of messages stand apart, so that one that is sent often is kept once. */
final class CallJson {
  private CallJson() {}

  /**
   * Write a request.
   *
   * @param text what stands for the text of a message
   */
  static ObjectNode request(String model, ModelRequest request, UnaryOperator<String> text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("model", model);
    ArrayNode messages = node.putArray("messages");
    for (ModelMessage message : request.messages()) {
      messages.addArray().add(message.role().word()).add(text.apply(message.text()));
    }
    node.put("maxTokens", request.maxTokens()).put("temperature", request.temperature());
    if (!request.stop().isEmpty()) {
      request.stop().forEach(node.putArray("stop")::add);
    }
    request
        .form()
        .fold(
            () -> node,
            (name, schema) -> node.put("schemaName", name).put("schema", schema),
            gbnf -> node.put("grammar", text.apply(gbnf)));
    if (request.chances()) {
      node.put("chances", true);
    }
    request.seed().ifPresent(seed -> node.put("seed", seed));
    return node;
  }

  static ModelRequest readRequest(JsonNode node, UnaryOperator<String> text) {
    List<ModelMessage> messages = new ArrayList<>();
    for (JsonNode message : node.path("messages")) {
      messages.add(
          new ModelMessage(
              ModelMessage.Role.valueOf(message.path(0).asText().toUpperCase(Locale.ROOT)),
              text.apply(message.path(1).asText())));
    }
    List<String> stop = new ArrayList<>();
    node.path("stop").forEach(it -> stop.add(it.asText()));
    WantedForm form = WantedForm.TEXT;
    if (node.has("schema")) {
      form = new WantedForm.Json(node.path("schemaName").asText(), node.path("schema").asText());
    } else if (node.has("grammar")) {
      form = new WantedForm.Grammar(text.apply(node.path("grammar").asText()));
    }
    return new ModelRequest(
        messages,
        node.path("maxTokens").asInt(),
        node.path("temperature").asDouble(),
        stop,
        form,
        node.path("chances").asBoolean(),
        node.has("seed") ? OptionalLong.of(node.path("seed").asLong()) : OptionalLong.empty());
  }

  static void outcome(ObjectNode node, ModelOutcome outcome, UnaryOperator<String> scrub) {
    outcome.fold(
        reply -> reply(node.putObject("reply"), reply, scrub),
        failure -> {
          ObjectNode failed = node.putObject("failure").put("kind", failure.kind().word());
          failure.retryAfter().ifPresent(it -> failed.put("retryAfterMillis", it.toMillis()));
          return failed.put("message", scrub.apply(failure.message()));
        });
  }

  private static ObjectNode reply(ObjectNode node, ModelReply reply, UnaryOperator<String> scrub) {
    node.put("text", scrub.apply(reply.text()));
    node.put("input", reply.use().input()).put("output", reply.use().output());
    if (reply.use().estimated()) {
      node.put("estimated", true);
    }
    if (reply.finish() == ModelReply.Finish.FULL) {
      node.put("full", true);
    }
    if (!reply.chances().isEmpty()) {
      ArrayNode chances = node.putArray("chances");
      for (TokenChance chance : reply.chances()) {
        ArrayNode one = chances.addArray().add(scrub.apply(chance.token()));
        one.add(rounded(chance.logProbability()));
        chance.top().forEach(it -> one.add(rounded(it)));
      }
    }
    return node;
  }

  private static double rounded(double chance) {
    return Math.round(chance * 1e4) / 1e4;
  }

  static ModelOutcome readOutcome(JsonNode node) {
    JsonNode failure = node.path("failure");
    if (!failure.isMissingNode()) {
      String word = failure.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_');
      ModelFailure why =
          ModelFailure.of(FailureKind.valueOf(word), failure.path("message").asText());
      return new ModelOutcome.Failed(
          failure.has("retryAfterMillis")
              ? why.after(Duration.ofMillis(failure.path("retryAfterMillis").asLong()))
              : why);
    }
    JsonNode reply = node.path("reply");
    List<TokenChance> chances = new ArrayList<>();
    for (JsonNode chance : reply.path("chances")) {
      List<Double> top = new ArrayList<>();
      for (int i = 2; i < chance.size(); i++) {
        top.add(chance.path(i).asDouble());
      }
      chances.add(new TokenChance(chance.path(0).asText(), chance.path(1).asDouble(), top));
    }
    return new ModelOutcome.Replied(
        new ModelReply(
            reply.path("text").asText(),
            new TokenUse(
                reply.path("input").asLong(),
                reply.path("output").asLong(),
                reply.path("estimated").asBoolean()),
            reply.path("full").asBoolean() ? ModelReply.Finish.FULL : ModelReply.Finish.DONE,
            chances));
  }
}
