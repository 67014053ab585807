package dev.lakewright.gateway.provider;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;

/** Google's Gemini. */
final class GeminiModels implements ProviderModels {
  @Override
  public ChatModel blocking(Connection connection) {
    return GoogleAiGeminiChatModel.builder()
        .httpClientBuilder(connection.http())
        .baseUrl(connection.spec().baseUrl())
        .apiKey(connection.key().secret())
        .modelName(connection.spec().model())
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(Connection connection) {
    return GoogleAiGeminiStreamingChatModel.builder()
        .httpClientBuilder(connection.http())
        .baseUrl(connection.spec().baseUrl())
        .apiKey(connection.key().secret())
        .modelName(connection.spec().model())
        .build();
  }
}
