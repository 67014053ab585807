package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.ModelRequest;
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

/** OpenAI and the many servers that speak as it does. */
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
    if (!connection.key().isNone()) {
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
    if (!connection.key().isNone()) {
      builder.apiKey(connection.key().secret());
    }
    return builder.build();
  }

  @Override
  public ChatRequestParameters parameters(ModelRequest request, Connection connection) {
    OpenAiChatRequestParameters.Builder builder =
        RequestForm.common(request, OpenAiChatRequestParameters.builder());
    boolean ownService = connection.spec().baseUrl().startsWith(Provider.OPENAI.baseUrl());
    if (ownService) {
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
                connection.spec().grammar()
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
