package dev.lakewright.shell.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A client that speaks in lines, and can say what no well-behaved client says. */
final class TestingClient {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final long PATIENCE_MILLIS = 60_000;

  private final OutputStream requests;
  private final LineQueue answers;
  private long lastId;

  TestingClient(OutputStream requests, LineQueue answers) {
    this.requests = requests;
    this.answers = answers;
  }

  /** Say a line as it is. */
  void say(String line) {
    try {
      requests.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      requests.flush();
    } catch (IOException gone) {
      throw new AssertionError("the server does not listen", gone);
    }
  }

  /** Wait for the next message, which has to be JSON on one line without raw control characters. */
  JsonNode hear() {
    try {
      String line = answers.next(PATIENCE_MILLIS).orElseThrow();
      assertThat(line.chars().filter(c -> c < ' ' || c == 0x7F).count()).as(line).isZero();
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ask without waiting, and return the id. */
  long ask(String method, ObjectNode params) {
    lastId++;
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("method", method);
    message.put("id", lastId);
    message.set("params", params);
    say(written(message));
    return lastId;
  }

  /** Ask, and wait for the answer. */
  JsonNode request(String method, ObjectNode params) {
    long id = ask(method, params);
    JsonNode answer = hear();
    assertThat(answer.path("id").asLong()).as(answer.toString()).isEqualTo(id);
    return answer;
  }

  TestingClient greet() {
    ObjectNode hello = params("protocolVersion", "2025-06-18");
    hello.putObject("capabilities");
    hello.putObject("clientInfo").put("name", "test").put("version", "1");
    JsonNode answer = request("initialize", hello);
    assertThat(answer.path("result").path("serverInfo").path("name").asText())
        .isEqualTo("lakewright");
    say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    return this;
  }

  /** Call a tool and return its result. */
  JsonNode call(String tool, Map<String, ?> arguments) {
    JsonNode answer = request("tools/call", callOf(tool, arguments));
    assertThat(answer.has("result")).as(answer.toString()).isTrue();
    return answer.path("result");
  }

  /** Call a tool and return the document of its result. */
  JsonNode document(String tool, Map<String, ?> arguments) {
    return call(tool, arguments).path("structuredContent");
  }

  /** Call a tool that has to fail, and return the code of the failure. */
  String code(String tool, Map<String, ?> arguments) {
    JsonNode result = call(tool, arguments);
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
    String code = result.path("structuredContent").path("error").path("code").asText();
    assertThat(result.path("content").path(0).path("text").asText()).startsWith(code);
    return code;
  }

  static ObjectNode callOf(String tool, Map<String, ?> arguments) {
    ObjectNode params = params("name", tool);
    params.set("arguments", JSON.valueToTree(arguments));
    return params;
  }

  static ObjectNode params(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }

  private static String written(JsonNode message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
