package dev.lakewright.shell.mcp;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.shell.terminal.Output;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes messages, each on a line of its own and whole. Safe for use by several threads.
 *
 * @param gone runs when nobody reads any more
 */
record Outbox(ProtocolJson json, Output out, Runnable gone) {

  synchronized void send(Object message) {
    try {
      out.print(json.line(message) + "\n");
    } catch (Output.ReaderGone | LakewrightException closed) {
      gone.run();
    }
  }

  /** Answer a request without the SDK. */
  void answer(Object id, Map<String, Object> result) {
    Map<String, Object> message = message(Optional.of(id));
    message.put("result", result);
    send(message);
  }

  void refuse(Optional<Object> id, int code, String why) {
    Map<String, Object> message = message(id);
    message.put("error", new McpSchema.JSONRPCResponse.JSONRPCError(code, why));
    send(message);
  }

  private static Map<String, Object> message(Optional<Object> id) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    // JSON-RPC says null where it cannot be known which request was wrong.
    message.put("id", id.orElse(null));
    return message;
  }
}
