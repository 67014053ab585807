package dev.lakewright.gateway.provider;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;

/** Ollama, on this machine or another. */
final class OllamaModels implements ProviderModels {
  @Override
  public ChatModel blocking(Connection connection) {
    return OllamaChatModel.builder()
        .httpClientBuilder(connection.http())
        .baseUrl(connection.spec().baseUrl())
        .modelName(connection.spec().model())
        .maxRetries(0)
        .build();
  }

  @Override
  public StreamingChatModel streaming(Connection connection) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(connection.http())
        .baseUrl(connection.spec().baseUrl())
        .modelName(connection.spec().model())
        .build();
  }
}
