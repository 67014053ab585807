package dev.lakewright.gateway.provider;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;

/** Anthropic's own service and those that speak as it does. */
final class AnthropicModels implements ProviderModels {
  @Override
  public ChatModel blocking(Connection connection) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(connection.http())
        .baseUrl(connection.spec().baseUrl())
        .apiKey(connection.key().secret())
        .modelName(connection.spec().model())
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(Connection connection) {
    return AnthropicStreamingChatModel.builder()
        .httpClientBuilder(connection.http())
        .baseUrl(connection.spec().baseUrl())
        .apiKey(connection.key().secret())
        .modelName(connection.spec().model())
        .build();
  }
}
