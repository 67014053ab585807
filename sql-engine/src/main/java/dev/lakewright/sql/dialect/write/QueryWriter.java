package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.sql.dialect.FormTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes queries: WITH, set operations, and what stands after them. */
final class QueryWriter {
  private final Target target;
  private final SelectWriter selects;
  private final ExpressionWriter expressions;
  private final IdentityHashMap<JsonNode, Map<String, Scope.Item>> outputs =
      new IdentityHashMap<>();
  private int made;

  QueryWriter(
      Target target,
      List<Table> tables,
      LakeName home,
      FormTable<Dialect> functions,
      FormTable<Dialect> types) {
    this.target = target;
    this.expressions = new ExpressionWriter(target, this, functions, types);
    FromWriter from = new FromWriter(target, this, expressions, tables, home);
    this.selects = new SelectWriter(target, this, expressions, from);
  }

  /** Return a name that no statement has by chance. */
  String fresh() {
    return "lw_" + ++made;
  }

  /**
   * Write a query.
   *
   * @param names of its columns, where those around give them; else empty
   */
  String write(JsonNode node, Optional<Scope> outer, List<String> names) {
    Scope scope = new Scope(outer);
    String with = with(node, scope);
    return with
        + switch (Tree.type(node)) {
          case "SELECT_NODE" -> selects.write(node, scope, names);
          case "SET_OPERATION_NODE" -> set(node, scope, names);
          default ->
              throw new Untranslatable(
                  Tree.type(node).toLowerCase(java.util.Locale.ROOT), Tree.offset(node));
        };
  }

  private String with(JsonNode node, Scope scope) {
    List<String> parts = new ArrayList<>();
    boolean recursive = false;
    for (JsonNode entry : node.path("cte_map").path("map")) {
      String name = entry.path("key").asText();
      JsonNode value = entry.path("value");
      JsonNode body =
          value.has("query_node") ? value.path("query_node") : value.path("query").path("node");
      List<String> aliases = Tree.names(value.path("aliases"));
      boolean self = Tree.type(body).equals("RECURSIVE_CTE_NODE");
      recursive |= self;
      JsonNode first = self ? body.path("left") : body;
      Map<String, Scope.Item> columns = outputs(first, scope, aliases);
      if (self) {
        scope.cte(name, columns);
      }
      String text =
          self ? recursive(body, scope, aliases) : write(body, Optional.of(scope), aliases);
      scope.cte(name, columns);
      parts.add(target.name(name) + " AS (" + text + ")");
    }
    String word = recursive ? "WITH RECURSIVE " : "WITH ";
    return parts.isEmpty() ? "" : word + String.join(", ", parts) + " ";
  }

  private String recursive(JsonNode body, Scope scope, List<String> aliases) {
    String all = body.path("union_all").asBoolean() ? " UNION ALL " : " UNION ";
    return write(body.path("left"), Optional.of(scope), aliases)
        + all
        + write(body.path("right"), Optional.of(scope), List.of());
  }

  private String set(JsonNode node, Scope scope, List<String> names) {
    String word = operator(node);
    List<JsonNode> children =
        node.has("children") && !node.path("children").isEmpty()
            ? Tree.list(node.path("children"))
            : List.of(node.path("left"), node.path("right"));
    List<String> arms = new ArrayList<>();
    for (JsonNode child : children) {
      List<String> own = arms.isEmpty() ? names : List.<String>of();
      String arm = write(child, Optional.of(scope), own);
      boolean plain =
          Tree.type(child).equals("SELECT_NODE")
              && child.path("modifiers").isEmpty()
              && child.path("cte_map").path("map").isEmpty();
      arms.add(plain ? arm : "SELECT * FROM (" + arm + ") AS " + target.name(fresh()));
    }
    String joined = String.join(" " + word + " ", arms);
    if (node.path("modifiers").isEmpty()) {
      return joined;
    }
    String alias = fresh();
    Scope outer = new Scope(Optional.of(scope));
    outer.relation(alias, outputs(children.get(0), scope, names));
    String all = "SELECT * FROM (" + joined + ") AS " + target.name(alias);
    return all + selects.modifiers(node, outer, List.of());
  }

  private String operator(JsonNode node) {
    String type = node.path("setop_type").asText();
    boolean all = node.path("setop_all").asBoolean();
    boolean known = type.equals("UNION") || type.equals("EXCEPT") || type.equals("INTERSECT");
    boolean has =
        type.equals("UNION")
            || !all
            || target.is(Dialect.POSTGRES, Dialect.MYSQL, Dialect.SPARK, Dialect.TRINO);
    if (!known || !has) {
      throw new Untranslatable(type.replace('_', ' ') + (all ? " ALL" : ""), Tree.offset(node));
    }
    return type + (all ? " ALL" : target.is(Dialect.BIGQUERY) ? " DISTINCT" : "");
  }

  /** Return the columns that a query gives, with what can be told of them. */
  Map<String, Scope.Item> outputs(JsonNode node, Scope scope, List<String> names) {
    Map<String, Scope.Item> known = outputs.get(node);
    if (known == null) {
      known = outputsOf(node, scope, names);
      outputs.put(node, known);
    }
    return known;
  }

  private Map<String, Scope.Item> outputsOf(JsonNode node, Scope scope, List<String> names) {
    JsonNode first = node;
    while (Tree.type(first).equals("SET_OPERATION_NODE")) {
      first = first.path("children").path(0);
    }
    return Tree.type(first).equals("SELECT_NODE")
        ? selects.outputs(first, scope, names)
        : new LinkedHashMap<>();
  }
}
