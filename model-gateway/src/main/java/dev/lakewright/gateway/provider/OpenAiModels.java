package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.model.TokenChance;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.LogProb;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OpenAI and the many servers that speak as it does, those of Azure and Bedrock among them. */
final class OpenAiModels implements ProviderModels {
  private static final int TOP = 5;

  @Override
  public ChatModel blocking(Connection connection) {
    OpenAiChatModel.OpenAiChatModelBuilder builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(connection.http())
            .baseUrl(connection.spec().baseUrl())
            .modelName(connection.spec().model())
            .strictJsonSchema(true)
            .maxRetries(0);
    if (hasOwnHeader(connection)) {
      builder.customHeaders(Map.of("api-key", connection.key().secret()));
    } else if (!connection.key().isNone()) {
      builder.apiKey(connection.key().secret());
    }
    return builder.build();
  }

  @Override
  public StreamingChatModel streaming(Connection connection) {
    OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(connection.http())
            .baseUrl(connection.spec().baseUrl())
            .modelName(connection.spec().model())
            .strictJsonSchema(true);
    if (hasOwnHeader(connection)) {
      builder.customHeaders(Map.of("api-key", connection.key().secret()));
    } else if (!connection.key().isNone()) {
      builder.apiKey(connection.key().secret());
    }
    return builder.build();
  }

  /** Azure takes keys in a header of its own; the usual one is for tokens of its directory. */
  private static boolean hasOwnHeader(Connection connection) {
    return connection.spec().provider() == Provider.AZURE && !connection.key().isNone();
  }

  private static boolean knowsNewerName(ModelSpec spec) {
    return spec.provider() != Provider.OPENAI
        || spec.baseUrl().startsWith(Provider.OPENAI.baseUrl());
  }

  @Override
  public ChatRequestParameters parameters(ModelRequest request, Connection connection) {
    OpenAiChatRequestParameters.Builder builder =
        RequestForm.common(request, OpenAiChatRequestParameters.builder());
    if (knowsNewerName(connection.spec())) {
      // Newer models of OpenAI's refuse the older name, which other servers go by.
      builder.maxOutputTokens(null);
      builder.maxCompletionTokens(request.maxTokens());
    }
    if (request.chances()) {
      builder.logprobs(true);
      builder.topLogprobs(TOP);
    }
    request.seed().ifPresent(seed -> builder.seed(Math.floorMod(seed, Integer.MAX_VALUE)));
    request
        .form()
        .fold(
            () -> builder,
            (name, schema) -> builder,
            gbnf ->
                connection.spec().can(ModelSkill.GRAMMAR)
                    ? builder.customParameters(Map.of("grammar", gbnf))
                    : builder);
    return builder.build();
  }

  @Override
  public List<TokenChance> chances(ChatResponse response) {
    return response.metadata() instanceof OpenAiChatResponseMetadata metadata
        ? Optional.ofNullable(metadata.logProbs()).orElse(List.of()).stream()
            .map(OpenAiModels::chance)
            .toList()
        : List.of();
  }

  private static TokenChance chance(LogProb of) {
    List<Double> top =
        Optional.ofNullable(of.topLogprobs()).orElse(List.of()).stream()
            .map(LogProb::logprob)
            .toList();
    return new TokenChance(of.token(), of.logprob(), top);
  }
}
