package dev.lakewright.bench.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.bench.routing.Scenario.Measured;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads {@code tool-routing/scenarios.json}. */
final class ScenarioFile {
  private ScenarioFile() {}

  /**
   * Read it.
   *
   * @throws IOException if the file is missing or is no such list
   */
  static List<Scenario> read(Path benchData) throws IOException {
    Path file = benchData.resolve("tool-routing").resolve("scenarios.json");
    JsonNode list = new ObjectMapper().readTree(file.toFile());
    if (!list.isArray() || list.isEmpty()) {
      throw new IOException(file + " is no list of scenarios");
    }
    List<Scenario> scenarios = new ArrayList<>();
    list.forEach(entry -> scenarios.add(scenario(entry)));
    return scenarios;
  }

  private static Scenario scenario(JsonNode entry) {
    return new Scenario(
        entry.path("id").asText(),
        entry.path("domain").asText(),
        graph(entry.path("edges")),
        new ToolId(entry.path("start").asText()),
        new ToolId(entry.path("goal").asText()),
        new HashSet<>(tools(entry.path("failed"))),
        measured(entry.path("measured")));
  }

  private static ToolGraph graph(JsonNode edges) {
    ToolGraph.Builder graph = ToolGraph.builder();
    for (JsonNode edge : edges) {
      graph.edge(
          new ToolId(edge.path(0).asText()),
          new ToolId(edge.path(1).asText()),
          edge.path(2).asDouble());
    }
    return graph.build();
  }

  private static Measured measured(JsonNode of) {
    return new Measured(
        of.path("shr_llm").asInt(),
        of.path("shr_reroutes").asInt(),
        tools(of.path("shr_path")),
        of.path("react_llm").asInt(),
        of.path("lg_silent").asInt());
  }

  private static List<ToolId> tools(JsonNode names) {
    List<ToolId> tools = new ArrayList<>();
    names.forEach(name -> tools.add(new ToolId(name.asText())));
    return tools;
  }
}
