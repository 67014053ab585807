package dev.lakewright.router.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.router.registry.ToolDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls tools of one server, with the same arguments. The result is JSON: what the tool calls
 * structured where its schema says what it returns, else its list of contents. Nothing in it is to
 * be trusted. A server that has gone is started again by the next call.
 */
public final class McpCalls implements ToolRunner<String>, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final McpServer server;
  private final String arguments;
  private final List<ToolDescriptor> tools = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private Optional<McpServer.Greeted> running = Optional.empty();

  /**
   * Make calls.
   *
   * @param arguments a JSON object
   */
  public McpCalls(McpServer server, String arguments) {
    this.server = server;
    this.arguments = arguments;
  }

  /** Start the server and ask for its tools; what is wrong is among the problems. */
  public McpServer.Discovery tools() {
    try {
      connected().list(tools, problems);
    } catch (IOException failed) {
      problems.add(server.said(failed));
      drop();
    }
    return new McpServer.Discovery(tools, problems);
  }

  /** Return whether the server is there, as far as is known. */
  boolean isRunning() {
    return running.isPresent();
  }

  private McpServer.Greeted connected() throws IOException {
    if (running.isEmpty()) {
      running = Optional.of(server.open());
    }
    return running.get();
  }

  private void drop() {
    running.ifPresent(McpServer.Greeted::close);
    running = Optional.empty();
  }

  @Override
  public ToolOutcome<String> run(ToolCall call) {
    Optional<ToolDescriptor> tool = tool(call.tool());
    if (tool.isEmpty()) {
      return ToolOutcome.failed(FailureKind.REFUSED, "the server has no such tool any more");
    }
    List<String> violations = tool.get().input().violations(arguments);
    if (!violations.isEmpty()) {
      return ToolOutcome.failed(
          FailureKind.REFUSED,
          "its schema forbids these arguments: " + String.join("; ", violations));
    }
    McpServer.Greeted greeted;
    try {
      greeted = connected();
    } catch (IOException notThere) {
      return ToolOutcome.failed(FailureKind.PASSING, server.said(notThere));
    }
    try {
      return read(tool.get(), ask(greeted, tool.get()));
    } catch (McpProblem problem) {
      drop();
      return ToolOutcome.failed(problem.kind(), server.said(problem));
    } catch (IOException left) {
      drop();
      return ToolOutcome.failed(FailureKind.UNKNOWN, server.said(left));
    }
  }

  private Optional<ToolDescriptor> tool(ToolId id) {
    return tools.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private JsonNode ask(McpServer.Greeted greeted, ToolDescriptor tool) throws IOException {
    String called =
        greeted
            .called(tool.id())
            .orElseThrow(
                () ->
                    new McpProblem(FailureKind.REFUSED, "has another name now: " + greeted.name()));
    ObjectNode request = JSON.createObjectNode().put("name", called);
    try {
      request.set("arguments", JSON.readTree(arguments));
    } catch (JsonProcessingException broken) {
      throw new McpProblem(FailureKind.REFUSED, "takes JSON only");
    }
    return greeted.connection().request("tools/call", request);
  }

  private static ToolOutcome<String> read(ToolDescriptor tool, JsonNode result) {
    if (result.path("isError").asBoolean(false)) {
      FailureKind kind = tool.traits().hasEffect() ? FailureKind.UNKNOWN : FailureKind.REFUSED;
      return ToolOutcome.failed(kind, "it says that it failed: " + said(result));
    }
    boolean structured = !tool.output().text().equals("{}");
    return ToolOutcome.done(
        structured
            ? result.path("structuredContent").toString()
            : result.path("content").toString());
  }

  private static String said(JsonNode result) {
    List<String> texts = new ArrayList<>();
    result.path("content").forEach(it -> texts.add(it.path("text").asText("")));
    return String.join(" ", texts);
  }

  @Override
  public void close() {
    drop();
  }
}
