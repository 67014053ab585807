package dev.lakewright.router.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.ToolTraits;
import dev.lakewright.router.registry.JsonSchema;
import dev.lakewright.router.registry.ToolDescriptor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A server of the Model Context Protocol (revision 2025-06-18) that speaks over its standard
 * streams. What it says of itself is taken for hints: a tool that does not say that it only reads
 * has an effect of its own.
 *
 * @param command the program and its arguments
 * @param patience for the whole discovery
 */
public record McpServer(List<String> command, Duration patience) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REVISION = "2025-06-18";
  private static final int MOST_PAGES = 100;

  /** How often a call is made again that may be: once, by a new process. */
  private static final int RETRIES = 1;

  private static final JsonSchema ANYTHING = JsonSchema.parse("{}");

  public McpServer {
    command = List.copyOf(command);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("a server is started by a command");
    }
  }

  /**
   * The tools of a server.
   *
   * @param problems what is wrong with the server, or with tools that were left out, for people
   */
  public record Discovery(List<ToolDescriptor> tools, List<String> problems) {
    public Discovery {
      tools = List.copyOf(tools);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Start the server, ask for its tools, and end it. Their names are {@code mcp/SERVER/TOOL}, by
   * the name that the server gives itself. Never takes much longer than the patience; a server that
   * goes away half-way leaves the tools that it had named.
   */
  public Discovery discover() {
    List<ToolDescriptor> tools = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (Greeted server = open()) {
      server.list(tools, problems);
    } catch (IOException failed) {
      problems.add(said(failed));
    }
    return new Discovery(tools, problems);
  }

  /** Return a problem as a sentence. */
  String said(IOException failed) {
    String message = String.valueOf(failed.getMessage());
    return "MCP server "
        + command.get(0)
        + " "
        + (message.startsWith("Cannot run") ? "cannot be started: " + message : message);
  }

  /**
   * Start the server and shake hands.
   *
   * @throws IOException if it cannot be started or does not answer
   */
  Greeted open() throws IOException {
    StdioConnection connection = StdioConnection.start(command, patience);
    try {
      return new Greeted(greet(connection), connection);
    } catch (IOException failed) {
      connection.close();
      throw failed;
    }
  }

  /**
   * A server that is running and has been greeted.
   *
   * @param name that it gives itself
   */
  record Greeted(String name, StdioConnection connection) implements AutoCloseable {
    void list(List<ToolDescriptor> tools, List<String> problems) throws IOException {
      new Pages(name, tools, problems).readAll(connection);
    }

    /** Return the name under which the server knows a tool; empty for tools that are not its. */
    Optional<String> called(ToolId tool) {
      String prefix = "mcp/" + name + "/";
      return tool.value().startsWith(prefix)
          ? Optional.of(tool.value().substring(prefix.length()))
          : Optional.empty();
    }

    @Override
    public void close() {
      connection.close();
    }
  }

  /** Shake hands and return the server's name. */
  private String greet(StdioConnection server) throws IOException {
    ObjectNode hello = JSON.createObjectNode().put("protocolVersion", REVISION);
    hello.putObject("capabilities");
    hello.putObject("clientInfo").put("name", "lakewright").put("version", "1");
    JsonNode answer = server.request("initialize", hello);
    server.tell("notifications/initialized");
    return answer.path("serverInfo").path("name").asText(command.get(0));
  }

  /** The pages of one server's list. */
  private record Pages(
      String server, List<ToolDescriptor> tools, List<String> problems, Set<String> names) {
    Pages(String server, List<ToolDescriptor> tools, List<String> problems) {
      this(server, tools, problems, new HashSet<>());
    }

    void readAll(StdioConnection connection) throws IOException {
      ObjectNode page = JSON.createObjectNode();
      for (int pages = 1; pages <= MOST_PAGES; pages++) {
        JsonNode result = connection.request("tools/list", page);
        for (JsonNode tool : result.path("tools")) {
          add(tool);
        }
        String next = result.path("nextCursor").asText("");
        if (next.isEmpty()) {
          return;
        }
        page = JSON.createObjectNode().put("cursor", next);
      }
      throw new IOException("has more than " + MOST_PAGES + " pages of tools");
    }

    private void add(JsonNode tool) {
      String called = tool.path("name").asText("");
      String where = "MCP server " + server + ", tool " + called + " is left out: ";
      if (called.isBlank() || !names.add(called)) {
        problems.add(where + (called.isBlank() ? "it has no name" : "two have this name"));
        return;
      }
      try {
        tools.add(descriptor(called, tool));
      } catch (IllegalArgumentException invalid) {
        problems.add(where + invalid.getMessage());
      }
    }

    private ToolDescriptor descriptor(String called, JsonNode tool) {
      ToolId id = new ToolId("mcp/" + server + "/" + called);
      JsonNode hints = tool.path("annotations");
      boolean reads = hints.path("readOnlyHint").asBoolean(false);
      boolean keyed = hints.path("idempotentHint").asBoolean(false);
      return new ToolDescriptor(
          id,
          tool.path("description").asText(tool.path("title").asText(called)),
          JsonSchema.ofOthers(tool.path("inputSchema").toString()),
          tool.has("outputSchema")
              ? JsonSchema.ofOthers(tool.path("outputSchema").toString())
              : ANYTHING,
          ToolCost.DEFAULT,
          reads
              ? new ToolTraits("", false, RETRIES)
              : new ToolTraits(id.value(), keyed, keyed ? RETRIES : 0),
          Set.of("mcp"));
    }
  }
}
