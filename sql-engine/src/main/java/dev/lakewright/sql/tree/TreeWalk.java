package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Walks DuckDB's tree and holds every node against what is allowed. A node of a kind that is not
 * listed here is refused, so that a new construct of the engine is closed until somebody has looked
 * at it.
 */
public final class TreeWalk {
  private static final Set<String> EXPRESSIONS =
      Set.of(
          "BETWEEN",
          "CASE",
          "CAST",
          "COLLATE",
          "COLUMN_REF",
          "COMPARISON",
          "CONJUNCTION",
          "CONSTANT",
          "FUNCTION",
          "LAMBDA",
          "LAMBDA_REF",
          "OPERATOR",
          "POSITIONAL_REFERENCE",
          "STAR",
          "SUBQUERY",
          "TYPE",
          "WINDOW",
          "DEFAULT");
  private static final Set<String> RELATIONS =
      Set.of(
          "BASE_TABLE", "JOIN", "SUBQUERY", "TABLE_FUNCTION", "EMPTY", "EXPRESSION_LIST", "PIVOT");
  private static final Set<String> QUERIES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
  private static final Set<String> MODIFIERS =
      Set.of("ORDER_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "DISTINCT_MODIFIER");

  private final AllowList functions = AllowList.functions();
  private final AllowList tableFunctions = AllowList.tableFunctions();

  /** Walk one statement's query. */
  public TreeReading walk(JsonNode query) {
    Walk walk = new Walk();
    walk.query(query, Set.of());
    return new TreeReading(walk.tables, walk.refusals);
  }

  private final class Walk {
    private final List<TreeReading.TableMention> tables = new ArrayList<>();
    private final List<TreeReading.Refusal> refusals = new ArrayList<>();

    private void query(JsonNode node, Set<String> outer) {
      String type = node.path("type").asText();
      if (!QUERIES.contains(type)) {
        refuse(TreeReading.Refusal.Kind.CONSTRUCT, type, node);
        return;
      }
      Set<String> names = new HashSet<>(outer);
      boolean recursive = type.equals("RECURSIVE_CTE_NODE");
      if (recursive || type.equals("CTE_NODE")) {
        names.add(fold(node.path("cte_name").asText()));
      }
      for (JsonNode entry : node.path("cte_map").path("map")) {
        String name = fold(entry.path("key").asText());
        JsonNode body = entry.path("value");
        Set<String> inside = new HashSet<>(names);
        if (containsRecursion(body)) {
          inside.add(name);
        }
        children(body, inside);
        names.add(name);
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (!field.getKey().equals("cte_map")) {
          visit(field.getValue(), names);
        }
      }
    }

    private static boolean containsRecursion(JsonNode body) {
      JsonNode inner =
          body.has("query_node") ? body.path("query_node") : body.path("query").path("node");
      return inner.path("type").asText().equals("RECURSIVE_CTE_NODE");
    }

    private void visit(JsonNode node, Set<String> names) {
      if (node.isArray()) {
        node.forEach(item -> visit(item, names));
      } else if (node.isObject()) {
        object(node, names);
      }
    }

    private void object(JsonNode node, Set<String> names) {
      String type = node.path("type").asText();
      if (node.has("class")) {
        expression(node, names);
      } else if (type.endsWith("_NODE")) {
        query(node, names);
      } else if (node.has("alias") && node.has("sample") && node.has("type")) {
        relation(node, type, names);
      } else if (type.endsWith("_MODIFIER") && !MODIFIERS.contains(type)) {
        refuse(TreeReading.Refusal.Kind.CONSTRUCT, type, node);
      } else {
        children(node, names);
      }
    }

    private void expression(JsonNode node, Set<String> names) {
      String kind = node.path("class").asText();
      if (!EXPRESSIONS.contains(kind)) {
        refuse(TreeReading.Refusal.Kind.CONSTRUCT, kind, node);
        return;
      }
      if (kind.equals("FUNCTION") || kind.equals("WINDOW")) {
        function(node, functions, TreeReading.Refusal.Kind.FUNCTION);
      }
      children(node, names);
    }

    private void function(JsonNode node, AllowList allowed, TreeReading.Refusal.Kind kind) {
      String schema = node.path("schema").asText() + node.path("catalog").asText();
      String name = node.path("function_name").asText();
      boolean known = allowed.contains(name);
      boolean plain = schema.isEmpty() || schema.equals("main");
      if (!known || !plain) {
        refuse(kind, name, node);
      }
    }

    private void relation(JsonNode node, String type, Set<String> names) {
      if (!RELATIONS.contains(type)) {
        refuse(TreeReading.Refusal.Kind.CONSTRUCT, type, node);
        return;
      }
      if (type.equals("BASE_TABLE")) {
        table(node, names);
      }
      if (type.equals("TABLE_FUNCTION")) {
        JsonNode call = node.path("function");
        function(call, tableFunctions, TreeReading.Refusal.Kind.TABLE_FUNCTION);
        visit(call.path("arguments"), names);
        visit(call.path("filter"), names);
        return;
      }
      children(node, names);
    }

    private void table(JsonNode node, Set<String> names) {
      String schema = node.path("schema_name").asText();
      String catalog = node.path("catalog_name").asText();
      String name = node.path("table_name").asText();
      if (!catalog.isEmpty()) {
        refuse(TreeReading.Refusal.Kind.CONSTRUCT, catalog + "." + schema + "." + name, node);
      } else if (!(schema.isEmpty() && names.contains(fold(name)))) {
        tables.add(
            new TreeReading.TableMention(schema, name, node.path("query_location").asInt(-1)));
      }
    }

    private void children(JsonNode node, Set<String> names) {
      for (JsonNode child : node) {
        visit(child, names);
      }
    }

    private void refuse(TreeReading.Refusal.Kind kind, String name, JsonNode node) {
      refusals.add(new TreeReading.Refusal(kind, name, node.path("query_location").asInt(-1)));
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
