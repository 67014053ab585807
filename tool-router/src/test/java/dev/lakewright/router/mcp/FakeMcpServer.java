package dev.lakewright.router.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** A server of the Model Context Protocol that behaves as its argument says. */
final class FakeMcpServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIRST_PAGE =
      """
      {"tools": [
        {"name": "read", "description": "Read a file",
         "inputSchema": {"type": "object", "properties": {"path": {"type": "string"}},
                         "required": ["path"], "anyOf": []},
         "annotations": {"readOnlyHint": true}}],
       "nextCursor": "2"}
      """;
  private static final String SECOND_PAGE =
      """
      {"tools": [
        {"name": "delete", "description": "Delete a file", "inputSchema": {"type": "object"}},
        {"name": "write", "description": "Write a file", "inputSchema": {"type": "object"},
         "outputSchema": {"type": "object"}, "annotations": {"idempotentHint": true}},
        {"name": "odd", "description": "Odd", "inputSchema": {"type": "text"}},
        {"name": "read", "description": "Read again", "inputSchema": {"type": "object"}},
        {"description": "Nameless", "inputSchema": {"type": "object"}},
        {"name": "blank", "description": "Takes nothing that is said"}]}
      """;

  private final String behaviour;
  private final PrintStream out;

  private FakeMcpServer(String behaviour, PrintStream out) {
    this.behaviour = behaviour;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    FakeMcpServer server = new FakeMcpServer(arguments[0], System.out);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      server.answer(JSON.readTree(line));
    }
  }

  private void answer(JsonNode request) throws InterruptedException, IOException {
    String method = request.path("method").asText();
    String cursor = request.path("params").path("cursor").asText("");
    if (behaviour.equals("silent")) {
      new CountDownLatch(1).await();
    } else if (behaviour.equals("vanishing") && cursor.equals("2")) {
      System.exit(1);
    } else if (behaviour.equals("noisy")) {
      out.println("starting up {");
      out.println("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/message\", \"params\": {}}");
      out.println("{\"jsonrpc\": \"2.0\", \"id\": 999, \"result\": {\"tools\": []}}");
    }
    if (method.equals("tools/call")) {
      countCall(request);
    }
    if (request.has("id")) {
      out.println(reply(request.path("id").asInt(), method, cursor));
      out.flush();
    }
  }

  /** Leave a mark for each call, and break off where the behaviour says so. */
  private void countCall(JsonNode request) throws IOException, InterruptedException {
    Path marks = Path.of(System.getProperty("marks"));
    boolean first = !Files.exists(marks);
    Files.writeString(
        marks,
        request.path("params").path("name").asText() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    if (behaviour.equals("dying") || (behaviour.equals("dying-once") && first)) {
      System.exit(1);
    } else if (behaviour.equals("hanging")) {
      new CountDownLatch(1).await();
    }
  }

  private String called() {
    return switch (behaviour) {
      case "forbidden" -> "{\"content\": [], \"structuredContent\": [1]}";
      case "failing" ->
          "{\"isError\": true, \"content\": [{\"type\": \"text\", \"text\": \"no disk\"}]}";
      case "huge" -> "{\"content\": [\"" + "x".repeat(17 << 20) + "\"]}";
      default ->
          "{\"content\": [{\"type\": \"text\", \"text\": \"a\\u001b[31mb\"}],"
              + " \"structuredContent\": {\"size\": 2}}";
    };
  }

  private String reply(int id, String method, String cursor) throws IOException {
    String start = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",";
    if (behaviour.equals("refusing") && method.equals("tools/list")) {
      return start + "\"error\":{\"code\":-32603,\"message\":\"no licence\"}}";
    }
    if (method.equals("tools/call")) {
      return behaviour.equals("forgetful")
          ? start + "\"error\":{\"code\":-32602,\"message\":\"Unknown tool\"}}"
          : start + "\"result\":" + called() + "}";
    }
    return start + "\"result\":" + JSON.readTree(result(method, cursor)) + "}";
  }

  private String result(String method, String cursor) {
    if (method.equals("initialize")) {
      return "{\"protocolVersion\": \"2025-06-18\", \"serverInfo\": {\"name\": \"files\"}}";
    }
    if (behaviour.equals("empty")) {
      return "{\"tools\": []}";
    }
    return behaviour.equals("endless") || cursor.isEmpty() ? FIRST_PAGE : SECOND_PAGE;
  }
}
