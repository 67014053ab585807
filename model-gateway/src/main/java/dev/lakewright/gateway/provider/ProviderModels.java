package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.model.TokenChance;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;

/** What differs from provider to provider. */
interface ProviderModels {
  ChatModel blocking(Connection connection);

  StreamingChatModel streaming(Connection connection);

  /** Return the request's settings in the provider's own terms. */
  default ChatRequestParameters parameters(ModelRequest request, Connection connection) {
    return RequestForm.common(request, ChatRequestParameters.builder()).build();
  }

  /** Return the chances of a reply's tokens; empty where the provider does not tell. */
  default List<TokenChance> chances(ChatResponse response) {
    return List.of();
  }

  static ProviderModels of(Provider provider) {
    return switch (provider) {
      case OPENAI, AZURE, BEDROCK -> new OpenAiModels();
      case ANTHROPIC -> new AnthropicModels();
      case GEMINI -> new GeminiModels();
      case OLLAMA -> new OllamaModels();
      case GGUF ->
          throw new IllegalArgumentException("nobody is asked for a model of this process");
    };
  }
}
