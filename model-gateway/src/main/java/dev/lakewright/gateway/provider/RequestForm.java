package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;

/** Requests in LangChain4j's terms. */
final class RequestForm {
  private RequestForm() {}

  static List<ChatMessage> messages(ModelRequest request) {
    return request.messages().stream().map(RequestForm::message).toList();
  }

  private static ChatMessage message(ModelMessage message) {
    return switch (message.role()) {
      case SYSTEM -> SystemMessage.from(message.text());
      case USER -> UserMessage.from(message.text());
      case ASSISTANT -> AiMessage.from(message.text());
    };
  }

  /** Set what every provider knows. */
  static <B extends DefaultChatRequestParameters.Builder<?>> B common(
      ModelRequest request, B builder) {
    builder.temperature(request.temperature());
    builder.maxOutputTokens(request.maxTokens());
    if (!request.stop().isEmpty()) {
      builder.stopSequences(request.stop());
    }
    request
        .form()
        .fold(
            () -> builder,
            (name, schema) -> builder.responseFormat(json(name, schema)),
            gbnf -> builder);
    return builder;
  }

  private static ResponseFormat json(String name, String schema) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name(name).rootElement(JsonRawSchema.from(schema)).build())
        .build();
  }
}
