package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads nodes of DuckDB's tree for writing. */
final class Tree {
  private static final Set<String> AGGREGATES =
      Set.of(
          ("any_value avg bool_and bool_or count count_star max mean median min stddev stddev_pop"
                  + " stddev_samp string_agg sum var_pop var_samp")
              .split(" "));

  private Tree() {}

  static String kind(JsonNode node) {
    return node.path("class").asText();
  }

  static String type(JsonNode node) {
    return node.path("type").asText();
  }

  static int offset(JsonNode node) {
    return node.path("query_location").asInt(-1);
  }

  static String function(JsonNode node) {
    return node.path("function_name").asText().toLowerCase(Locale.ROOT);
  }

  static List<JsonNode> arguments(JsonNode call) {
    List<JsonNode> arguments = new ArrayList<>();
    call.path("arguments").forEach(it -> arguments.add(it.path("expression")));
    return arguments;
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  static List<String> names(JsonNode array) {
    return list(array).stream().map(JsonNode::asText).toList();
  }

  static List<String> path(JsonNode columnRef) {
    return names(columnRef.path("column_names"));
  }

  static boolean isPresent(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  static Optional<JsonNode> optional(JsonNode node) {
    return isPresent(node) ? Optional.of(node) : Optional.empty();
  }

  /** Return a constant's text where it is of that kind. */
  static Optional<String> constant(JsonNode node, String kind) {
    boolean fits =
        kind(node).equals("CONSTANT") && node.path("literal").path("kind").asText().equals(kind);
    return fits ? Optional.of(node.path("literal").path("text").asText()) : Optional.empty();
  }

  /** Return the name that a select list gives to an expression, or its column's own. */
  static String output(JsonNode item) {
    String alias = item.path("alias").asText();
    if (alias.isEmpty() && kind(item).equals("COLUMN_REF")) {
      List<String> path = path(item);
      return path.get(path.size() - 1);
    }
    return alias;
  }

  /** Return true if rows are counted or added up in it, windows and subqueries aside. */
  static boolean isAggregated(JsonNode node) {
    if (kind(node).equals("FUNCTION") && AGGREGATES.contains(function(node))) {
      return true;
    }
    for (JsonNode child : node) {
      boolean apart = kind(node).equals("WINDOW") || type(child).endsWith("_NODE");
      if (!apart && isAggregated(child)) {
        return true;
      }
    }
    return false;
  }

  /** Return true if a window is in it, subqueries aside. */
  static boolean isWindowed(JsonNode node) {
    if (kind(node).equals("WINDOW")) {
      return true;
    }
    for (JsonNode child : node) {
      if (!type(child).endsWith("_NODE") && isWindowed(child)) {
        return true;
      }
    }
    return false;
  }
}
