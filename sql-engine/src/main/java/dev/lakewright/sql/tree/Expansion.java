package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How large a statement grows where names stand for what is written elsewhere: {@code a + a AS b, b
 * + b AS c, …} and common table expressions that are not materialised double with each step, and
 * the engine's binder writes them all out.
 */
final class Expansion {
  private static final double MOST = 20_000;

  /** Macros of the engine that write an argument twice. */
  private static final Set<String> DOUBLING =
      Set.of(
          "array_pop_back",
          "array_to_string",
          "array_to_string_comma_default",
          "fmod",
          "json_group_array",
          "json_group_object",
          "map_contains_entry",
          "nullif",
          "split_part",
          "weighted_avg");

  private final Map<String, Double> expressions;

  private Expansion(Map<String, Double> expressions) {
    this.expressions = expressions;
  }

  /** Return true where a query grows beyond reason. */
  static boolean isTooLarge(JsonNode query) {
    return new Expansion(new HashMap<>()).size(query) > MOST;
  }

  private double size(JsonNode node) {
    if (node.has("cte_map") && !node.path("cte_map").path("map").isEmpty()) {
      return new Expansion(new HashMap<>(expressions)).query(node);
    }
    if (node.path("type").asText().equals("SELECT_NODE")) {
      return select(node);
    }
    if (node.path("type").asText().equals("BASE_TABLE")) {
      return 1 + expressions.getOrDefault(name(node.path("table_name")), 0.0);
    }
    if (repeats(node)) {
      return 1 + repeated(node, this::size);
    }
    double copies = DOUBLING.contains(AsciiFold.of(node.path("function_name").asText())) ? 2 : 1;
    return node.isObject() ? 1 + copies * children(node) : children(node);
  }

  private double query(JsonNode node) {
    double named = 0;
    for (JsonNode entry : node.path("cte_map").path("map")) {
      double size = size(entry.path("value"));
      named = Math.max(named, size);
      expressions.put(name(entry.path("key")), size);
    }
    double own = node.path("type").asText().equals("SELECT_NODE") ? select(node) : children(node);
    return 1 + named + own;
  }

  private double children(JsonNode node) {
    double sum = 0;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      sum += field.getKey().equals("cte_map") ? 0 : size(field.getValue());
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        sum += size(item);
      }
    }
    return sum;
  }

  private double select(JsonNode node) {
    Map<String, Double> aliases = new HashMap<>();
    double sum = 1;
    for (JsonNode item : node.path("select_list")) {
      double size = written(item, aliases);
      sum += size + size(item);
      if (!name(item.path("alias")).isEmpty()) {
        aliases.put(name(item.path("alias")), size);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean other = !field.getKey().equals("select_list") && !field.getKey().equals("cte_map");
      sum += other ? size(field.getValue()) + written(field.getValue(), aliases) : 0;
    }
    return sum;
  }

  /** Return the size of an expression with aliases of its list written out. */
  private static double written(JsonNode node, Map<String, Double> aliases) {
    if (node.path("class").asText().equals("COLUMN_REF")) {
      JsonNode names = node.path("column_names");
      boolean alias = names.size() == 2 && name(names.path(0)).equals("alias");
      return names.size() == 1 || alias
          ? 1 + aliases.getOrDefault(name(names.path(names.size() - 1)), 0.0)
          : 1;
    }
    if (repeats(node)) {
      return 1 + repeated(node, it -> written(it, aliases));
    }
    double sum = node.path("class").isMissingNode() ? 0 : 1;
    for (JsonNode child : node) {
      sum += written(child, aliases);
    }
    return sum;
  }

  private static boolean repeats(JsonNode node) {
    String type = node.path("type").asText();
    return type.equals("COMPARE_IN")
        || type.equals("COMPARE_NOT_IN")
        || type.equals("COMPARE_BETWEEN");
  }

  /** What is looked for is written beside each item of IN, and beside both ends of BETWEEN. */
  private static double repeated(JsonNode node, ToDoubleFunction<JsonNode> size) {
    JsonNode items = node.path("children");
    if (items.isEmpty()) {
      double ends = size.applyAsDouble(node.path("lower")) + size.applyAsDouble(node.path("upper"));
      return 2 * size.applyAsDouble(node.path("input")) + ends;
    }
    double sum = size.applyAsDouble(items.path(0)) * Math.max(1, items.size() - 1);
    for (int i = 1; i < items.size(); i++) {
      sum += size.applyAsDouble(items.path(i));
    }
    return sum;
  }

  private static String name(JsonNode node) {
    return AsciiFold.of(node.asText());
  }
}
