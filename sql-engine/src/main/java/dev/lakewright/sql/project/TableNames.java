package dev.lakewright.sql.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.project.NamedTable;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.AsciiFold;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the tables of the engine's tree, and their places among the tokens. */
final class TableNames {
  private static final long NOWHERE = Long.MAX_VALUE;

  private final Tokens tokens;
  private final byte[] bytes;
  private final List<NamedTable> found = new ArrayList<>();

  TableNames(Tokens tokens) {
    this.tokens = tokens;
    this.bytes = tokens.source().getBytes(StandardCharsets.UTF_8);
  }

  /** Return the tables of a query, in the order of the text. */
  List<NamedTable> of(JsonNode query) {
    visit(query, Set.of());
    return found.stream().sorted(Comparator.comparingInt(NamedTable::start)).toList();
  }

  private void visit(JsonNode node, Set<String> outer) {
    Set<String> names = new HashSet<>(outer);
    for (JsonNode entry : node.path("cte_map").path("map")) {
      visit(entry.path("value"), names);
      names.add(AsciiFold.of(entry.path("key").asText()));
    }
    String type = node.path("type").asText();
    if (type.equals("BASE_TABLE")) {
      table(node, names);
    } else if (type.equals("TABLE_FUNCTION")) {
      function(node);
    }
    Set<String> within = new HashSet<>(names);
    if (type.equals("RECURSIVE_CTE_NODE") || type.equals("CTE_NODE")) {
      within.add(AsciiFold.of(node.path("cte_name").asText()));
    }
    for (var field : node.properties()) {
      if (!field.getKey().equals("cte_map")) {
        boolean itself = List.of("right", "child").contains(field.getKey());
        visit(field.getValue(), itself ? within : names);
      }
    }
    if (node.isArray()) {
      node.forEach(item -> visit(item, names));
    }
  }

  private void table(JsonNode node, Set<String> names) {
    List<String> path = new ArrayList<>();
    node.path("qualified_name").path("path").forEach(it -> path.add(it.asText()));
    if (path.isEmpty()) {
      List.of("catalog_name", "schema_name", "table_name").stream()
          .map(it -> node.path(it).asText())
          .filter(it -> !it.isEmpty())
          .forEach(path::add);
    }
    boolean expression = path.size() == 1 && names.contains(AsciiFold.of(path.get(0)));
    if (!expression && !path.isEmpty()) {
      put(node, path, 2 * path.size() - 1, false);
    }
  }

  private void function(JsonNode node) {
    put(node, List.of(node.path("function").path("function_name").asText()), 1, true);
  }

  private void put(JsonNode node, List<String> path, int length, boolean function) {
    int start = start(node);
    int first = 0;
    while (first < tokens.list().size() && tokens.list().get(first).start() < start) {
      first++;
    }
    int last = Math.min(first + length, tokens.list().size()) - 1;
    if (first <= last) {
      List<Token> list = tokens.list();
      boolean aliased = !node.path("alias").asText().isEmpty();
      found.add(
          new NamedTable(path, list.get(first).start(), list.get(last).end(), aliased, function));
    }
  }

  /** Return the place in characters: the tree counts bytes. */
  private int start(JsonNode node) {
    long at = node.path("query_location").asLong(NOWHERE);
    int known = (int) Math.max(0, Math.min(at, bytes.length));
    return new String(bytes, 0, known, StandardCharsets.UTF_8).length();
  }
}
