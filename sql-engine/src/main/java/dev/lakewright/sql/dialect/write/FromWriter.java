package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes FROM, and puts what it has into the scope. */
final class FromWriter {
  private final Target target;
  private final QueryWriter queries;
  private final ExpressionWriter expressions;
  private final List<Table> tables;
  private final LakeName home;

  FromWriter(
      Target target,
      QueryWriter queries,
      ExpressionWriter expressions,
      List<Table> tables,
      LakeName home) {
    this.target = target;
    this.queries = queries;
    this.expressions = expressions;
    this.tables = tables;
    this.home = home;
  }

  String write(JsonNode node, Scope scope) {
    return switch (Tree.type(node)) {
      case "EMPTY" -> "";
      case "BASE_TABLE" -> table(node, scope);
      case "SUBQUERY" -> subquery(node, scope);
      case "EXPRESSION_LIST" -> values(node, scope);
      case "JOIN" -> join(node, scope);
      default ->
          throw new Untranslatable(
              Tree.type(node).toLowerCase(Locale.ROOT).replace('_', ' '), Tree.offset(node));
    };
  }

  private String table(JsonNode node, Scope scope) {
    String name = node.path("table_name").asText();
    String schema = node.path("schema_name").asText();
    String alias = node.path("alias").asText();
    String shown = alias.isEmpty() ? name : alias;
    odd(node);
    Optional<Map<String, Scope.Item>> cte = schema.isEmpty() ? scope.cte(name) : Optional.empty();
    String written = name;
    if (cte.isPresent()) {
      scope.relation(shown, cte.get());
    } else {
      Table table = stored(node, schema, name);
      scope.relation(shown, columns(table));
      written = table.name().name();
    }
    return target.name(written) + (shown.equals(written) ? "" : " AS " + target.name(shown));
  }

  private void odd(JsonNode node) {
    if (!node.path("column_name_alias").isEmpty() || Tree.isPresent(node.path("sample"))) {
      throw new Untranslatable("a table with new column names or a sample", Tree.offset(node));
    }
  }

  private Table stored(JsonNode node, String schema, String name) {
    LakeName lake = schema.isEmpty() ? home : new LakeName(schema);
    if (!lake.value().equalsIgnoreCase(home.value())) {
      throw new Untranslatable("a table of another lake", Tree.offset(node));
    }
    return tables.stream()
        .filter(it -> it.name().name().equalsIgnoreCase(name))
        .filter(it -> it.name().lake().value().equalsIgnoreCase(lake.value()))
        .findFirst()
        .orElseThrow(() -> new Untranslatable("the table " + name, Tree.offset(node)));
  }

  private static Map<String, Scope.Item> columns(Table table) {
    Map<String, Scope.Item> columns = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      columns.put(Scope.fold(column.name()), new Scope.Item(column.name(), column.type().kind()));
    }
    return columns;
  }

  private String subquery(JsonNode node, Scope scope) {
    JsonNode query = node.path("subquery").path("node");
    List<String> names = Tree.names(node.path("column_name_alias"));
    String alias = node.path("alias").asText();
    String shown = alias.isEmpty() ? queries.fresh() : alias;
    scope.relation(shown, queries.outputs(query, new Scope(Optional.of(scope)), names));
    return "(" + queries.write(query, Optional.of(scope), names) + ") AS " + target.name(shown);
  }

  private String values(JsonNode node, Scope scope) {
    List<String> names = Tree.names(node.path("column_name_alias"));
    Map<String, Scope.Item> columns = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>();
    for (JsonNode row : node.path("values")) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String name = i < names.size() ? names.get(i) : "col" + i;
        columns.putIfAbsent(Scope.fold(name), new Scope.Item(name, Kinds.of(row.path(i), scope)));
        String cell = expressions.write(row.path(i), scope);
        cells.add(rows.isEmpty() ? cell + " AS " + target.name(name) : cell);
      }
      rows.add("SELECT " + String.join(", ", cells));
    }
    String alias = node.path("alias").asText();
    String shown = alias.isEmpty() ? queries.fresh() : alias;
    scope.relation(shown, columns);
    return "(" + String.join(" UNION ALL ", rows) + ") AS " + target.name(shown);
  }

  private String join(JsonNode node, Scope scope) {
    String kind = node.path("ref_type").asText();
    String type = node.path("join_type").asText();
    String left = write(node.path("left"), scope);
    Set<String> before = scope.columnNames();
    Set<String> known = Set.copyOf(scope.relations().keySet());
    String right = write(node.path("right"), scope);
    if (kind.equals("NATURAL")) {
      before.retainAll(added(scope, known));
      before.forEach(scope::merge);
    }
    Tree.names(node.path("using_columns")).forEach(scope::merge);
    if (Tree.type(node.path("right")).equals("JOIN")) {
      right = "(" + right + ")";
    }
    String word =
        switch (type) {
          case "INNER" -> "JOIN";
          case "LEFT" -> "LEFT JOIN";
          case "RIGHT" -> "RIGHT JOIN";
          case "OUTER", "FULL" -> full(node);
          default -> throw new Untranslatable(type + " JOIN", Tree.offset(node));
        };
    return switch (kind) {
      case "CROSS" -> left + " CROSS JOIN " + right;
      case "NATURAL" -> left + " NATURAL " + word + " " + right;
      case "REGULAR" -> left + " " + word + " " + right + condition(node, scope);
      default -> throw new Untranslatable(kind + " JOIN", Tree.offset(node));
    };
  }

  /** Return the columns of relations other than the known ones. */
  private static Set<String> added(Scope scope, Set<String> known) {
    Set<String> names = new HashSet<>();
    scope
        .relations()
        .forEach(
            (alias, columns) -> {
              if (!known.contains(alias)) {
                names.addAll(columns.keySet());
              }
            });
    return names;
  }

  private String full(JsonNode node) {
    if (!target.hasFullJoin()) {
      throw new Untranslatable("FULL JOIN", Tree.offset(node));
    }
    return "FULL JOIN";
  }

  private String condition(JsonNode node, Scope scope) {
    List<String> using = Tree.names(node.path("using_columns"));
    return using.isEmpty()
        ? " ON " + expressions.write(node.path("condition"), scope)
        : " USING ("
            + String.join(
                ", ",
                using.stream()
                    .map(it -> scope.own(it).map(Scope.Item::name).orElse(it))
                    .map(target::name)
                    .toList())
            + ")";
  }
}
