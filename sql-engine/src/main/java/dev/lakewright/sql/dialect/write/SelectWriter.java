package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes one SELECT. */
final class SelectWriter {
  private static final String MANY = "18446744073709551615";

  private final Target target;
  private final QueryWriter queries;
  private final ExpressionWriter expressions;
  private final FromWriter from;
  private final StarWriter stars;

  SelectWriter(Target target, QueryWriter queries, ExpressionWriter expressions, FromWriter from) {
    this.target = target;
    this.queries = queries;
    this.expressions = expressions;
    this.from = from;
    this.stars = new StarWriter(target, expressions);
  }

  String write(JsonNode node, Scope scope, List<String> names) {
    if (Tree.isPresent(node.path("sample"))) {
      throw new Untranslatable("a sample", Tree.offset(node));
    }
    String relations = from.write(node.path("from_table"), scope);
    List<JsonNode> items = Tree.list(node.path("select_list"));
    items.stream()
        .filter(it -> !it.path("alias").asText().isEmpty())
        .forEach(it -> scope.alias(it.path("alias").asText(), it));
    Optional<JsonNode> qualify = Tree.optional(node.path("qualify"));
    return qualify.isPresent() && !target.hasQualify()
        ? qualified(node, qualify.get(), items, relations, scope, names)
        : plain(node, items, relations, scope, names);
  }

  private String plain(
      JsonNode node, List<JsonNode> items, String relations, Scope scope, List<String> names) {
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(distinct(node, scope)).append(list(items, scope, names));
    sql.append(clauses(node, items, relations, scope));
    Tree.optional(node.path("qualify"))
        .ifPresent(it -> sql.append(" QUALIFY ").append(expressions.write(it, scope)));
    return sql.append(modifiers(node, scope, items)).toString();
  }

  private String clauses(JsonNode node, List<JsonNode> items, String relations, Scope scope) {
    StringBuilder sql = new StringBuilder(relations.isEmpty() ? "" : " FROM " + relations);
    Tree.optional(node.path("where_clause"))
        .ifPresent(it -> sql.append(" WHERE ").append(expressions.write(it, scope)));
    sql.append(groups(node, items, scope));
    Tree.optional(node.path("having"))
        .ifPresent(it -> sql.append(" HAVING ").append(expressions.write(it, scope)));
    return sql.toString();
  }

  /** Put what QUALIFY asks into a column of a query below. */
  private String qualified(
      JsonNode node,
      JsonNode qualify,
      List<JsonNode> items,
      String relations,
      Scope scope,
      List<String> names) {
    List<String> inner = new ArrayList<>();
    List<String> outer = new ArrayList<>();
    Map<String, Scope.Item> columns = new LinkedHashMap<>();
    for (JsonNode item : items) {
      for (StarWriter.Column column : shown(item, scope)) {
        int index = outer.size();
        String name = index < names.size() ? names.get(index) : column.name();
        String shown = name.isEmpty() ? queries.fresh() : name;
        String sql = column.instead().map(it -> expressions.write(it, scope)).orElse(column.sql());
        inner.add(sql + " AS " + target.name(shown));
        outer.add(target.name(shown));
        columns.put(Scope.fold(shown), new Scope.Item(shown, column.kind()));
      }
    }
    String mark = queries.fresh();
    inner.add(
        "CASE WHEN "
            + expressions.write(qualify, scope)
            + " THEN 1 ELSE 0 END AS "
            + target.name(mark));
    String below = "SELECT " + String.join(", ", inner) + clauses(node, items, relations, scope);
    Scope above = new Scope(Optional.of(scope));
    String alias = queries.fresh();
    above.relation(alias, columns);
    return "SELECT "
        + distinct(node, above)
        + String.join(", ", outer)
        + " FROM ("
        + below
        + ") AS "
        + target.name(alias)
        + " WHERE "
        + target.name(mark)
        + " = 1"
        + modifiers(node, above, items);
  }

  /** Return what an item of the list gives, columns of a star one by one. */
  private List<StarWriter.Column> shown(JsonNode item, Scope scope) {
    return Tree.kind(item).equals("STAR")
        ? stars.columns(item, scope)
        : List.of(
            new StarWriter.Column(Tree.output(item), Kinds.of(item, scope), Optional.of(item), ""));
  }

  private String list(List<JsonNode> items, Scope scope, List<String> names) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      if (Tree.kind(item).equals("STAR")) {
        written.add(star(item, scope, names));
      } else {
        String name = i < names.size() ? names.get(i) : name(item);
        String text = expressions.write(item, scope);
        written.add(name.isEmpty() ? text : text + " AS " + target.name(name));
      }
    }
    return String.join(", ", written);
  }

  /** A column that is cast keeps its name in some dialects, where an order by it means the cast. */
  private String name(JsonNode item) {
    String alias = item.path("alias").asText();
    boolean keeps =
        alias.isEmpty() && target.namesCastsByColumns() && Tree.kind(item).equals("CAST");
    return keeps && Tree.kind(item.path("child")).equals("COLUMN_REF")
        ? "CAST("
            + Tree.output(item.path("child"))
            + " AS "
            + item.path("type_expr").path("type_name").asText().toUpperCase(Locale.ROOT)
            + ")"
        : alias;
  }

  private String star(JsonNode item, Scope scope, List<String> names) {
    return stars.isPlain(item, scope) && names.isEmpty()
        ? stars.plain(item)
        : String.join(", ", stars.written(item, scope, names));
  }

  private String groups(JsonNode node, List<JsonNode> items, Scope scope) {
    List<JsonNode> keys = Tree.list(node.path("group_expressions"));
    List<JsonNode> sets = Tree.list(node.path("group_sets"));
    if (node.path("aggregate_handling").asText().equals("FORCE_AGGREGATES")) {
      List<JsonNode> plain =
          items.stream().filter(it -> !Tree.isAggregated(it) && !Tree.isWindowed(it)).toList();
      return plain.isEmpty() ? "" : " GROUP BY " + String.join(", ", expressions.all(plain, scope));
    }
    if (keys.isEmpty()) {
      return "";
    }
    List<String> written = keys.stream().map(it -> key(it, items, scope)).toList();
    boolean one = sets.isEmpty() || (sets.size() == 1 && sets.get(0).size() == keys.size());
    if (one) {
      return " GROUP BY " + String.join(", ", written);
    }
    if (!target.hasGroupingSets()) {
      throw new Untranslatable("GROUPING SETS", Tree.offset(keys.get(0)));
    }
    return sets.stream()
        .map(
            set ->
                Tree.list(set).stream()
                    .map(index -> written.get(index.asInt()))
                    .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", ", " GROUP BY GROUPING SETS (", ")"));
  }

  /** Write a key of GROUP BY; a number is that item of the list. */
  private String key(JsonNode key, List<JsonNode> items, Scope scope) {
    return item(key, items)
        .map(it -> expressions.write(it, scope))
        .orElseGet(() -> expressions.write(key, scope));
  }

  private static Optional<JsonNode> item(JsonNode key, List<JsonNode> items) {
    return Tree.constant(key, "INTEGER")
        .map(it -> Integer.parseInt(it) - 1)
        .filter(it -> it >= 0 && it < items.size())
        .map(items::get)
        .filter(it -> !Tree.kind(it).equals("STAR"));
  }

  private String distinct(JsonNode node, Scope scope) {
    for (JsonNode modifier : node.path("modifiers")) {
      if (Tree.type(modifier).equals("DISTINCT_MODIFIER")) {
        List<JsonNode> on = Tree.list(modifier.path("distinct_on_targets"));
        if (!on.isEmpty() && !target.is(Dialect.POSTGRES)) {
          throw new Untranslatable("DISTINCT ON", Tree.offset(on.get(0)));
        }
        return on.isEmpty()
            ? "DISTINCT "
            : "DISTINCT ON (" + String.join(", ", expressions.all(on, scope)) + ") ";
      }
    }
    return "";
  }

  /** Write ORDER BY and LIMIT. */
  String modifiers(JsonNode node, Scope scope, List<JsonNode> items) {
    StringBuilder sql = new StringBuilder();
    for (JsonNode modifier : node.path("modifiers")) {
      switch (Tree.type(modifier)) {
        case "ORDER_MODIFIER" -> sql.append(order(modifier, scope, items));
        case "LIMIT_MODIFIER" -> sql.append(limit(modifier));
        case "DISTINCT_MODIFIER" -> {}
        default ->
            throw new Untranslatable(
                Tree.type(modifier).toLowerCase(Locale.ROOT), Tree.offset(node));
      }
    }
    return sql.toString();
  }

  private String order(JsonNode modifier, Scope scope, List<JsonNode> items) {
    OrderWriter writer = new OrderWriter(target, expressions);
    List<String> keys = new ArrayList<>();
    for (JsonNode order : modifier.path("orders")) {
      JsonNode key = order.path("expression");
      boolean all = Tree.kind(key).equals("STAR");
      for (JsonNode one : all ? items : List.of(key)) {
        keys.add(writer.one(order, orderKey(one, scope, items)));
      }
    }
    return keys.isEmpty() ? "" : " ORDER BY " + String.join(", ", keys);
  }

  /** An alias stays one, since it comes before columns there; a number is that item of the list. */
  private String orderKey(JsonNode key, Scope scope, List<JsonNode> items) {
    JsonNode meant = item(key, items).orElse(key);
    String alias = item(key, items).map(it -> it.path("alias").asText()).orElse("");
    if (Tree.kind(key).equals("COLUMN_REF") && Tree.path(key).size() == 1) {
      alias = scope.alias(Tree.path(key).get(0)).map(it -> it.path("alias").asText()).orElse("");
    }
    if (Tree.constant(meant, "INTEGER").isPresent() && !target.hasNullOrder()) {
      throw new Untranslatable("an order by a number", Tree.offset(key));
    }
    return alias.isEmpty() ? expressions.write(meant, scope) : target.name(alias);
  }

  private String limit(JsonNode modifier) {
    if (!modifier.path("limit_type").asText("ROW_COUNT").equals("ROW_COUNT")) {
      throw new Untranslatable("a limit in percent", Tree.offset(modifier.path("limit")));
    }
    Optional<String> rows = count(modifier.path("limit"));
    Optional<String> skipped = count(modifier.path("offset"));
    String offset = skipped.map(it -> " OFFSET " + it).orElse("");
    String limit =
        rows.map(it -> " LIMIT " + it).orElseGet(() -> skipped.isPresent() ? everything() : "");
    return target.is(Dialect.TRINO) ? offset + limit : limit + offset;
  }

  private String everything() {
    return switch (target.dialect()) {
      case SQLITE -> " LIMIT -1";
      case MYSQL -> " LIMIT " + MANY;
      default -> "";
    };
  }

  private static Optional<String> count(JsonNode node) {
    if (!Tree.isPresent(node)) {
      return Optional.empty();
    }
    return Optional.of(
        Tree.constant(node, "INTEGER")
            .orElseThrow(() -> new Untranslatable("a computed limit", Tree.offset(node))));
  }

  private static TypeKind kind(StarWriter.Column column, Scope scope) {
    return column.instead().map(it -> Kinds.of(it, scope)).orElse(column.kind());
  }

  private static void named(Map<String, Scope.Item> columns, Scope.Item item, List<String> names) {
    String name = columns.size() < names.size() ? names.get(columns.size()) : item.name();
    columns.putIfAbsent(Scope.fold(name), new Scope.Item(name, item.kind()));
  }

  /** Return the columns of a SELECT that have names, with what can be told of them. */
  Map<String, Scope.Item> outputs(JsonNode node, Scope scope, List<String> names) {
    Scope inner = new Scope(Optional.of(scope));
    from.write(node.path("from_table"), inner);
    Map<String, Scope.Item> columns = new LinkedHashMap<>();
    List<JsonNode> items = Tree.list(node.path("select_list"));
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      if (Tree.kind(item).equals("STAR")) {
        stars
            .columns(item, inner)
            .forEach(it -> named(columns, new Scope.Item(it.name(), kind(it, inner)), names));
      } else {
        String name = i < names.size() ? names.get(i) : Tree.output(item);
        TypeKind kind = Kinds.of(item, inner);
        columns.putIfAbsent(Scope.fold(name), new Scope.Item(name, kind));
      }
    }
    return columns;
  }
}
