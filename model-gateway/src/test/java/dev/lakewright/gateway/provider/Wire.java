package dev.lakewright.gateway.provider;

import com.sun.net.httpserver.HttpExchange;
import dev.lakewright.core.model.Provider;
import dev.lakewright.testkit.model.Behaviour;
import java.util.List;

/** What the server of one provider sends, to the letter. */
interface Wire {
  Provider provider();

  default boolean isStreamed(String path, String body) {
    return body.contains("\"stream\":true") || body.contains("\"stream\" : true");
  }

  /** Return a whole reply, or all events of one that comes in two parts. */
  String reply(String text, boolean full, boolean streamed);

  String noChoice(boolean streamed);

  String toolCall(boolean streamed);

  default String noJson(boolean streamed) {
    return streamed ? "data: {\"choices\": [}\n\n" : "{\"choices\": [}";
  }

  /** Servers say in errors which key they were sent. */
  default String keyRefused(HttpExchange exchange) {
    return "{\"error\":{\"message\":\"wrong key: " + keySent(exchange) + "\"}}";
  }

  private static String keySent(HttpExchange exchange) {
    return List.of("Authorization", "api-key", "x-api-key", "x-goog-api-key").stream()
        .map(it -> String.valueOf(exchange.getRequestHeaders().getFirst(it)))
        .reduce("", String::concat);
  }

  /** Cut a text in two, for a stream. */
  static List<String> halves(String text) {
    int half = text.length() / 2;
    return List.of(text.substring(0, half), text.substring(half));
  }

  static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String events(List<String> documents) {
    StringBuilder events = new StringBuilder();
    documents.forEach(it -> events.append("data: ").append(it).append("\n\n"));
    return events.toString();
  }

  /** OpenAI and alike. */
  Wire OPENAI =
      new Wire() {
        private static final String USAGE =
            "\"usage\":{\"prompt_tokens\":"
                + Behaviour.INPUT
                + ",\"completion_tokens\":"
                + Behaviour.OUTPUT
                + ",\"total_tokens\":28}";

        @Override
        public Provider provider() {
          return Provider.OPENAI;
        }

        @Override
        public String reply(String text, boolean full, boolean streamed) {
          String reason = full ? "length" : "stop";
          if (!streamed) {
            return "{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                + "\"content\":"
                + json(text)
                + "},\"finish_reason\":\""
                + reason
                + "\"}],"
                + USAGE
                + "}";
          }
          return events(
              List.of(
                  part(halves(text).get(0), "null"),
                  part(halves(text).get(1), "null"),
                  "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}",
                  "{\"choices\":[]," + USAGE + "}",
                  "[DONE]"));
        }

        private static String part(String text, String reason) {
          return "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
              + json(text)
              + "},\"finish_reason\":"
              + reason
              + "}]}";
        }

        @Override
        public String noChoice(boolean streamed) {
          String none = "{\"id\":\"1\",\"choices\":[]}";
          return streamed ? events(List.of(none, "[DONE]")) : none;
        }

        @Override
        public String toolCall(boolean streamed) {
          String calls =
              "\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"type\":\"function\",\"function\":"
                  + "{\"name\":\"drop\",\"arguments\":\"{}\"}}]";
          return streamed
              ? events(
                  List.of(
                      "{\"choices\":[{\"index\":0,\"delta\":{" + calls + "}}]}",
                      "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
                      "[DONE]"))
              : "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                  + calls
                  + "},\"finish_reason\":\"tool_calls\"}]}";
        }
      };

  /** Anthropic. */
  Wire ANTHROPIC =
      new Wire() {
        @Override
        public Provider provider() {
          return Provider.ANTHROPIC;
        }

        @Override
        public String reply(String text, boolean full, boolean streamed) {
          String reason = full ? "max_tokens" : "end_turn";
          if (!streamed) {
            return "{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":["
                + "{\"type\":\"text\",\"text\":"
                + json(text)
                + "}],\"stop_reason\":\""
                + reason
                + "\",\"usage\":{\"input_tokens\":"
                + Behaviour.INPUT
                + ",\"output_tokens\":"
                + Behaviour.OUTPUT
                + "}}";
          }
          return named(
              "{\"type\":\"message_start\",\"message\":{\"id\":\"1\",\"type\":\"message\","
                  + "\"role\":\"assistant\",\"content\":[],\"usage\":{\"input_tokens\":"
                  + Behaviour.INPUT
                  + ",\"output_tokens\":1}}}",
              "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                  + "{\"type\":\"text\",\"text\":\"\"}}",
              delta(halves(text).get(0)),
              delta(halves(text).get(1)),
              "{\"type\":\"content_block_stop\",\"index\":0}",
              "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\""
                  + reason
                  + "\"},\"usage\":{\"output_tokens\":"
                  + Behaviour.OUTPUT
                  + "}}",
              "{\"type\":\"message_stop\"}");
        }

        private static String delta(String text) {
          return "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\","
              + "\"text\":"
              + json(text)
              + "}}";
        }

        private static String named(String... documents) {
          StringBuilder events = new StringBuilder();
          for (String document : documents) {
            String type = document.substring(9, document.indexOf('"', 9));
            events.append("event: ").append(type).append("\ndata: ").append(document);
            events.append("\n\n");
          }
          return events.toString();
        }

        @Override
        public String noChoice(boolean streamed) {
          return streamed
              ? named("{\"type\":\"message_stop\"}")
              : "{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],"
                  + "\"stop_reason\":\"end_turn\"}";
        }

        @Override
        public String toolCall(boolean streamed) {
          String block = "{\"type\":\"tool_use\",\"id\":\"c\",\"name\":\"drop\",\"input\":{}}";
          return streamed
              ? named(
                  "{\"type\":\"message_start\",\"message\":{\"id\":\"1\",\"type\":\"message\","
                      + "\"role\":\"assistant\",\"content\":[],\"usage\":{\"input_tokens\":3,"
                      + "\"output_tokens\":1}}}",
                  "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":" + block + "}",
                  "{\"type\":\"content_block_stop\",\"index\":0}",
                  "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},"
                      + "\"usage\":{\"output_tokens\":3}}",
                  "{\"type\":\"message_stop\"}")
              : "{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":["
                  + block
                  + "],\"stop_reason\":\"tool_use\",\"usage\":{\"input_tokens\":3,"
                  + "\"output_tokens\":3}}";
        }
      };

  /** Google's Gemini. */
  Wire GEMINI =
      new Wire() {
        @Override
        public Provider provider() {
          return Provider.GEMINI;
        }

        @Override
        public boolean isStreamed(String path, String body) {
          return path.contains("streamGenerateContent");
        }

        @Override
        public String reply(String text, boolean full, boolean streamed) {
          String reason = ",\"finishReason\":\"" + (full ? "MAX_TOKENS" : "STOP") + '"';
          return streamed
              ? events(
                  List.of(document(halves(text).get(0), ""), document(halves(text).get(1), reason)))
              : document(text, reason);
        }

        private static String document(String text, String reason) {
          return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":"
              + json(text)
              + "}]}"
              + reason
              + "}],\"usageMetadata\":{\"promptTokenCount\":"
              + Behaviour.INPUT
              + ",\"candidatesTokenCount\":"
              + Behaviour.OUTPUT
              + ",\"totalTokenCount\":28}}";
        }

        @Override
        public String noChoice(boolean streamed) {
          String none = "{\"candidates\":[]}";
          return streamed ? events(List.of(none)) : none;
        }

        @Override
        public String toolCall(boolean streamed) {
          String call =
              "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"functionCall\":"
                  + "{\"name\":\"drop\",\"args\":{}}}]},\"finishReason\":\"STOP\"}]}";
          return streamed ? events(List.of(call)) : call;
        }
      };

  /** Ollama, which streams documents a line. */
  Wire OLLAMA =
      new Wire() {
        @Override
        public Provider provider() {
          return Provider.OLLAMA;
        }

        @Override
        public String reply(String text, boolean full, boolean streamed) {
          String end =
              ",\"done\":true,\"done_reason\":\""
                  + (full ? "length" : "stop")
                  + "\",\"prompt_eval_count\":"
                  + Behaviour.INPUT
                  + ",\"eval_count\":"
                  + Behaviour.OUTPUT
                  + "}";
          return streamed
              ? message(halves(text).get(0))
                  + ",\"done\":false}\n"
                  + message(halves(text).get(1))
                  + ",\"done\":false}\n"
                  + message("")
                  + end
                  + "\n"
              : message(text) + end;
        }

        private static String message(String text) {
          return "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":"
              + json(text)
              + "}";
        }

        @Override
        public String noChoice(boolean streamed) {
          return "{\"model\":\"m\",\"done\":true,\"done_reason\":\"stop\"}\n";
        }

        @Override
        public String noJson(boolean streamed) {
          return "{\"model\": [}\n";
        }

        @Override
        public String toolCall(boolean streamed) {
          return "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\","
              + "\"tool_calls\":[{\"function\":{\"name\":\"drop\",\"arguments\":{}}}]},"
              + "\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":3,\"eval_count\":3}\n";
        }
      };
}
