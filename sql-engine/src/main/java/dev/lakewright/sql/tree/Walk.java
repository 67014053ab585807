package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.TreeReading.Refusal.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One walk: the grammar of the tree, with the names of common table expressions in scope. */
final class Walk {
  /**
   * The one part of a query in which its own name is in scope. Elsewhere in it the name is that of
   * a table: the engine binds the first part of a recursion without it.
   */
  private static final Map<String, String> AFTER_ITSELF =
      Map.of("RECURSIVE_CTE_NODE", "right", "CTE_NODE", "child");

  private final Sightings sightings = new Sightings();
  private final CallRules calls;

  Walk(FunctionList functions) {
    this.calls = new CallRules(functions, sightings);
  }

  TreeReading reading() {
    return sightings.reading();
  }

  void refuseSize(JsonNode query, String reason) {
    sightings.refuse(Kind.CONSTRUCT, "this statement", reason, query);
  }

  void query(JsonNode node, Set<String> outer) {
    String type = node.path("type").asText();
    if (!NodeKinds.QUERIES.contains(type)) {
      sightings.refuse(Kind.CONSTRUCT, type, "", node);
      return;
    }
    fields(node);
    Set<String> names = new HashSet<>(outer);
    for (JsonNode entry : node.path("cte_map").path("map")) {
      expression(entry, names);
    }
    Set<String> within = new HashSet<>(names);
    String itself = AFTER_ITSELF.getOrDefault(type, "");
    if (!itself.isEmpty()) {
      within.add(fold(node.path("cte_name").asText()));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals("cte_map")) {
        visit(field.getValue(), field.getKey().equals(itself) ? within : names);
      }
    }
  }

  /** Walk a common table expression, after which its name is in scope. */
  private void expression(JsonNode entry, Set<String> names) {
    fields(entry);
    String name = fold(entry.path("key").asText());
    JsonNode body = entry.path("value");
    fields(body);
    children(body, names);
    names.add(name);
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
    fields(node);
    if (node.has("class")) {
      scalar(node, names);
    } else if (type.endsWith("_NODE")) {
      query(node, names);
    } else if (node.has("alias") && node.has("sample") && node.has("type")) {
      relation(node, type, names);
    } else if (type.endsWith("_MODIFIER") && !NodeKinds.MODIFIERS.contains(type)) {
      sightings.refuse(Kind.CONSTRUCT, type, "", node);
    } else {
      children(node, names);
    }
  }

  private void scalar(JsonNode node, Set<String> names) {
    String kind = node.path("class").asText();
    if (!NodeKinds.EXPRESSIONS.contains(kind)) {
      sightings.refuse(Kind.CONSTRUCT, kind, "", node);
      return;
    }
    calls.check(node, kind);
    children(node, names);
  }

  private void relation(JsonNode node, String type, Set<String> names) {
    if (!NodeKinds.RELATIONS.contains(type)) {
      sightings.refuse(Kind.CONSTRUCT, type, "", node);
      return;
    }
    if (type.equals("BASE_TABLE")) {
      table(node, names);
    }
    if (type.equals("JOIN")) {
      sightings.column(node.path("using_columns"));
      joined(node);
    }
    if (type.equals("TABLE_FUNCTION")) {
      calls.table(node.path("function"));
      fields(node.path("function"));
      node.path("function").forEach(part -> visit(part, names));
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (!field.getKey().equals("function")) {
          visit(field.getValue(), names);
        }
      }
      return;
    }
    children(node, names);
  }

  /** A natural join compares columns that nobody names. */
  private void joined(JsonNode node) {
    if (node.path("ref_type").asText().equals("NATURAL")) {
      sightings.star();
    }
  }

  private void table(JsonNode node, Set<String> names) {
    String schema = node.path("schema_name").asText();
    String catalog = node.path("catalog_name").asText();
    String name = node.path("table_name").asText();
    int parts = node.path("qualified_name").path("path").size();
    if (!catalog.isEmpty() || parts > 2) {
      String full = catalog + "." + schema + "." + name;
      sightings.refuse(Kind.CONSTRUCT, full, "a table is named by itself or by lake.table", node);
    } else if (!node.path("at_clause").isNull()) {
      sightings.refuse(Kind.CONSTRUCT, "AT", "a lake has one version", node);
    } else if (!(schema.isEmpty() && names.contains(fold(name)))) {
      sightings.table(schema, name, node);
    }
  }

  private void children(JsonNode node, Set<String> names) {
    for (JsonNode child : node) {
      visit(child, names);
    }
  }

  private void fields(JsonNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!NodeKinds.FIELDS.contains(field.getKey())) {
        sightings.refuse(Kind.CONSTRUCT, field.getKey(), "its grammar is not known", node);
      }
    }
    sightings.aliases(node);
  }

  private static String fold(String name) {
    return AsciiFold.of(name);
  }
}
