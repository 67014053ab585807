package dev.lakewright.bench.routing;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.ToolTraits;
import dev.lakewright.router.registry.JsonSchema;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.router.registry.ToolRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Real tools, and requests for them: the functions of DuckDB (those with one description are one
 * tool), the tools of public MCP servers, and the product's own commands.
 *
 * @param registry every tool
 * @param described how many of them have a description in words, rather than a signature alone
 * @param requests each with the tool that it is for
 */
record ToolCatalogue(ToolRegistry registry, int described, List<Request> requests) {
  /** A request and the one tool that fits. */
  record Request(ToolId tool, String text) {}

  private static final JsonSchema ANY = JsonSchema.parse("{\"type\": \"object\"}");

  private static final String FUNCTIONS =
      "WITH f AS (SELECT function_name AS n, min(description) AS d,"
          + " min(function_name || '(' || array_to_string(parameters, ', ') || ') returns '"
          + " || coalesce(return_type, 'a table')) AS s"
          + " FROM duckdb_functions() WHERE regexp_matches(function_name, '^[a-zA-Z]')"
          + " GROUP BY function_name)"
          + " SELECT list_sort(list(n)), coalesce(d, min(s)), d IS NOT NULL FROM f"
          + " GROUP BY coalesce(d, n), d ORDER BY 1";

  static ToolCatalogue read() throws IOException {
    List<ToolDescriptor> tools = new ArrayList<>();
    Map<String, ToolId> names = new HashMap<>();
    int described = functions(tools, names);
    for (String[] row : rows("mcp-tools.tsv")) {
      described += add(tools, names, List.of("mcp/" + row[0] + "/" + row[1]), row[2], true);
    }
    for (String[] row : rows("lakewright-tools.tsv")) {
      described += add(tools, names, List.of("lakewright/" + row[0]), row[1], true);
    }
    List<Request> requests = new ArrayList<>();
    for (String[] row : rows("requests.tsv")) {
      ToolId tool = Optional.ofNullable(names.get(row[0])).orElseThrow();
      requests.add(new Request(tool, row[1]));
    }
    return new ToolCatalogue(ToolRegistry.of(List.of(() -> tools)), described, requests);
  }

  private static int functions(List<ToolDescriptor> tools, Map<String, ToolId> names)
      throws IOException {
    int described = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FUNCTIONS)) {
      while (rows.next()) {
        List<String> aliases = new ArrayList<>();
        for (Object name : (Object[]) rows.getArray(1).getArray()) {
          aliases.add("duckdb/" + name);
        }
        described += add(tools, names, aliases, rows.getString(2), rows.getBoolean(3));
      }
      return described;
    } catch (SQLException broken) {
      throw new IOException("DuckDB does not list its functions", broken);
    }
  }

  private static int add(
      List<ToolDescriptor> tools,
      Map<String, ToolId> names,
      List<String> aliases,
      String description,
      boolean inWords) {
    ToolId id = new ToolId(String.join(" ", aliases));
    aliases.forEach(alias -> names.put(alias, id));
    tools.add(
        new ToolDescriptor(
            id, description, ANY, ANY, ToolCost.DEFAULT, ToolTraits.READS, Set.of()));
    return inWords ? 1 : 0;
  }

  private static List<String[]> rows(String file) throws IOException {
    String path = "/dev/lakewright/bench/tools/" + file;
    try (InputStream in = ToolCatalogue.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing from the build");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().map(line -> line.split("\t", -1)).toList();
    }
  }
}
