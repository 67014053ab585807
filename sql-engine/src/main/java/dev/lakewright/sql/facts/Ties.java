package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.TableUse;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a FROM that has queries in it, or names that WITH gives, beside stored tables: which stored
 * tables no condition ties to the others. A condition ties all that it names; only {@code <>} ties
 * nothing. Says nothing where a name could be of several queries. For one use.
 */
final class Ties {
  private static final Set<String> JOINS = Set.of("INNER", "LEFT", "RIGHT", "OUTER", "FULL");

  private final Function<TableMention, Optional<Table>> tables;

  /** Stored tables by alias in lower case; nothing behind an alias that is a query's. */
  private final Map<String, Optional<Table>> sources = new LinkedHashMap<>();

  private final Map<String, JsonNode> queries = new LinkedHashMap<>();
  private final Map<String, String> groups = new LinkedHashMap<>();
  private boolean known = true;

  Ties(Function<TableMention, Optional<Table>> tables) {
    this.tables = tables;
  }

  /** Return a stored table of each group of sources but the first that has one. */
  List<TableUse> untied(JsonNode from, JsonNode where) {
    List<JsonNode> conditions = new ArrayList<>();
    read(from, conditions);
    conditions.add(where);
    conditions.forEach(this::tie);
    queries.forEach(this::tieBelow);
    List<TableUse> firsts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    sources.forEach(
        (alias, table) -> {
          if (table.isPresent() && seen.add(group(alias))) {
            firsts.add(new TableUse(alias, table.get().name()));
          }
        });
    return !known || firsts.size() < 2 ? List.of() : firsts.subList(1, firsts.size());
  }

  private void read(JsonNode node, List<JsonNode> conditions) {
    switch (node.path("type").asText()) {
      case "BASE_TABLE" -> {
        String name = node.path("table_name").asText();
        TableMention mention = new TableMention(node.path("schema_name").asText(), name, -1);
        add(node.path("alias").asText().isEmpty() ? name : alias(node), tables.apply(mention));
      }
      case "SUBQUERY" -> {
        add(alias(node), Optional.empty());
        queries.put(alias(node), node);
      }
      case "JOIN" -> join(node, conditions);
      default -> known = false;
    }
  }

  private static String alias(JsonNode node) {
    return node.path("alias").asText();
  }

  private void add(String alias, Optional<Table> table) {
    String name = alias.toLowerCase(Locale.ROOT);
    known &= !name.isEmpty() && sources.put(name, table) == null;
    groups.put(name, name);
  }

  private void join(JsonNode node, List<JsonNode> conditions) {
    read(node.path("left"), conditions);
    Set<String> left = Set.copyOf(sources.keySet());
    read(node.path("right"), conditions);
    boolean cross = node.path("ref_type").asText().equals("CROSS");
    boolean plain = node.path("ref_type").asText().equals("REGULAR");
    known &= cross || JOINS.contains(node.path("join_type").asText());
    conditions.add(node.path("condition"));
    if (!(cross || plain) || !node.path("using_columns").isEmpty()) {
      left.forEach(it -> sources.keySet().forEach(other -> join(it, other)));
    }
  }

  private void tie(JsonNode condition) {
    if (condition.path("type").asText().equals("CONJUNCTION_AND")) {
      condition.path("children").forEach(this::tie);
    } else if (!condition.path("type").asText().equals("COMPARE_NOTEQUAL")) {
      List<String> named = new ArrayList<>();
      names(condition, named);
      named.forEach(it -> join(named.get(0), it));
    }
  }

  /** A query may take columns of what stands beside it, as LATERAL does. */
  private void tieBelow(String alias, JsonNode node) {
    if (Nodes.isClass(node, "COLUMN_REF") && Nodes.path(node).size() > 1) {
      source(Nodes.path(node)).ifPresent(it -> join(alias.toLowerCase(Locale.ROOT), it));
    }
    node.forEach(child -> tieBelow(alias, child));
  }

  private void names(JsonNode node, List<String> named) {
    if (Nodes.isClass(node, "COLUMN_REF")) {
      source(Nodes.path(node)).ifPresent(named::add);
      return;
    }
    node.forEach(child -> names(child, named));
  }

  /** Find what a column is of; one that is of no stored table is the only query's. */
  private Optional<String> source(List<String> path) {
    String column = path.get(path.size() - 1);
    if (path.size() > 1) {
      String alias = path.get(path.size() - 2).toLowerCase(Locale.ROOT);
      return Optional.of(alias).filter(sources::containsKey);
    }
    List<String> queries = new ArrayList<>();
    for (Map.Entry<String, Optional<Table>> source : sources.entrySet()) {
      if (source.getValue().isEmpty()) {
        queries.add(source.getKey());
      } else if (source.getValue().get().column(column).isPresent()) {
        return Optional.of(source.getKey());
      }
    }
    known &= queries.size() < 2;
    return queries.stream().findFirst();
  }

  private void join(String one, String other) {
    String kept = group(one);
    String given = group(other);
    groups.replaceAll((alias, group) -> group.equals(given) ? kept : group);
  }

  private String group(String alias) {
    return groups.getOrDefault(alias, alias);
  }
}
