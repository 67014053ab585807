package dev.lakewright.shell.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads messages, and says of what is none which rule it breaks. What passes has the shape that the
 * SDK expects.
 *
 * @param tools names of those that can be called
 */
record MessageReader(ProtocolJson json, List<String> tools) {
  private static final String VERSION = "2.0";

  MessageReader {
    tools = List.copyOf(tools);
  }

  McpSchema.JSONRPCMessage read(byte[] line) throws BadMessage {
    JsonNode message = parse(line);
    Optional<Object> id = id(message);
    if (!message.isObject()) {
      throw invalid(id, "a message is one JSON object; batches are not taken");
    }
    if (!message.path("jsonrpc").asText().equals(VERSION)) {
      throw invalid(id, "\"jsonrpc\" has to be \"2.0\"");
    }
    if (message.has("id") && id.isEmpty()) {
      throw invalid(id, "an id is a text or a whole number");
    }
    if (!message.path("method").isTextual()) {
      throw invalid(id, "\"method\" is a text; this server asks nothing that could be answered");
    }
    return said(message, id);
  }

  private JsonNode parse(byte[] line) throws BadMessage {
    try {
      return json.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
    } catch (CharacterCodingException e) {
      throw new BadMessage(ErrorCodes.PARSE_ERROR, Optional.empty(), "not UTF-8");
    } catch (JsonProcessingException e) {
      throw new BadMessage(ErrorCodes.PARSE_ERROR, Optional.empty(), "not JSON");
    }
  }

  private static Optional<Object> id(JsonNode message) {
    JsonNode id = message.path("id");
    if (id.isTextual()) {
      return Optional.of(id.textValue());
    }
    return id.isIntegralNumber() && id.canConvertToLong()
        ? Optional.of(id.longValue())
        : Optional.empty();
  }

  private McpSchema.JSONRPCMessage said(JsonNode message, Optional<Object> id) throws BadMessage {
    JsonNode params = message.path("params");
    if (!params.isMissingNode() && !params.isObject()) {
      throw new BadMessage(ErrorCodes.INVALID_PARAMS, id, "\"params\" is an object");
    }
    String method = message.path("method").textValue();
    if (method.equals(McpSchema.METHOD_TOOLS_CALL)) {
      checkCall(params, id);
    }
    Object read = json.map(params.isObject() ? params : json.object());
    return id.<McpSchema.JSONRPCMessage>map(it -> new McpSchema.JSONRPCRequest(method, it, read))
        .orElseGet(() -> new McpSchema.JSONRPCNotification(method, read));
  }

  private void checkCall(JsonNode params, Optional<Object> id) throws BadMessage {
    String name = params.path("name").asText("");
    JsonNode arguments = params.path("arguments");
    if (!params.path("name").isTextual() || !tools.contains(name)) {
      throw new BadMessage(
          ErrorCodes.INVALID_PARAMS,
          id,
          "there is no such tool; there are " + String.join(", ", tools));
    }
    if (!arguments.isMissingNode() && !arguments.isObject()) {
      throw new BadMessage(ErrorCodes.INVALID_PARAMS, id, "\"arguments\" is an object");
    }
  }

  private static BadMessage invalid(Optional<Object> id, String message) {
    return new BadMessage(ErrorCodes.INVALID_REQUEST, id, message);
  }
}
