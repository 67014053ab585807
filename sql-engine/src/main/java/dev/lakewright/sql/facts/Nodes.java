package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads single nodes of DuckDB's tree. */
final class Nodes {
  private Nodes() {}

  static boolean isClass(JsonNode node, String name) {
    return node.path("class").asText().equals(name);
  }

  static List<String> path(JsonNode columnRef) {
    List<String> path = new ArrayList<>();
    columnRef.path("column_names").forEach(part -> path.add(part.asText()));
    return path;
  }

  /** Return a short text for an expression; equal for expressions that are written alike. */
  static String describe(JsonNode node) {
    if (isClass(node, "COLUMN_REF")) {
      return String.join(".", path(node));
    }
    if (isClass(node, "CONSTANT")) {
      return node.path("literal").path("text").asText();
    }
    if (isClass(node, "FUNCTION")) {
      String name = node.path("function_name").asText();
      List<String> arguments = new ArrayList<>();
      node.path("arguments").forEach(it -> arguments.add(describe(it.path("expression"))));
      String distinct = node.path("distinct").asBoolean() ? "DISTINCT " : "";
      boolean star = name.equals("count_star");
      return star ? "count(*)" : name + "(" + distinct + String.join(", ", arguments) + ")";
    }
    return "expression " + node.path("query_location").asText();
  }

  /** Return what is cast, or the node itself. */
  static JsonNode withoutCast(JsonNode node) {
    return isClass(node, "CAST") ? withoutCast(node.path("child")) : node;
  }

  /** Return a constant's text, also under a minus or a cast; nothing for other expressions. */
  static List<String> literal(JsonNode node) {
    if (isClass(node, "CONSTANT")) {
      boolean isNull = node.path("literal").path("kind").asText().equals("NULL_LITERAL");
      return isNull ? List.of() : List.of(node.path("literal").path("text").asText());
    }
    if (isClass(node, "CAST")) {
      return literal(node.path("child"));
    }
    boolean minus =
        isClass(node, "FUNCTION")
            && node.path("function_name").asText().equals("-")
            && node.path("arguments").size() == 1;
    return minus
        ? literal(node.path("arguments").path(0).path("expression")).stream()
            .map(text -> "-" + text)
            .toList()
        : List.of();
  }

  /** Return true if a query stands anywhere below the node itself. */
  static boolean containsSubquery(JsonNode node) {
    for (JsonNode child : node) {
      boolean query = child.path("type").asText().endsWith("_NODE");
      if (query || containsSubquery(child)) {
        return true;
      }
    }
    return false;
  }
}
