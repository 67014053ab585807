package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.TypeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that an expression may use: relations of FROM, then those of the queries around. */
final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, Map<String, Item>> relations = new LinkedHashMap<>();
  private final Map<String, JsonNode> aliases = new HashMap<>();
  private final Map<String, Map<String, Item>> ctes = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();
  private final Set<String> merged = new HashSet<>();
  private final Map<String, ColumnType> parameters = new HashMap<>();

  /** A column as it is spelt, and what it holds. */
  record Item(String name, TypeKind kind) {}

  Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  void relation(String alias, Map<String, Item> columns) {
    relations.put(fold(alias), columns);
    shown.put(fold(alias), alias);
  }

  /** Return a relation's name as it is spelt. */
  String shown(String alias) {
    return shown.getOrDefault(alias, alias);
  }

  /** Say that a join made one column of two. */
  void merge(String column) {
    merged.add(fold(column));
  }

  boolean isMerged(String column) {
    return merged.contains(fold(column));
  }

  boolean hasMerged() {
    return !merged.isEmpty();
  }

  void parameter(String name, ColumnType type) {
    parameters.put(name, type);
  }

  /** Find the type of what the statement is given by a name. */
  Optional<ColumnType> parameter(String name) {
    ColumnType own = parameters.get(name);
    return own == null ? outer.flatMap(it -> it.parameter(name)) : Optional.of(own);
  }

  /** Return the names of all columns here, folded. */
  Set<String> columnNames() {
    return relations.values().stream()
        .flatMap(it -> it.keySet().stream())
        .collect(Collectors.toSet());
  }

  Map<String, Map<String, Item>> relations() {
    return relations;
  }

  void alias(String name, JsonNode expression) {
    aliases.putIfAbsent(fold(name), expression);
  }

  void cte(String name, Map<String, Item> columns) {
    ctes.put(fold(name), columns);
  }

  Optional<Map<String, Item>> cte(String name) {
    Map<String, Item> own = ctes.get(fold(name));
    return own == null ? outer.flatMap(it -> it.cte(name)) : Optional.of(own);
  }

  Optional<JsonNode> alias(String name) {
    return Optional.ofNullable(aliases.get(fold(name)));
  }

  boolean hasRelation(String alias) {
    return relations.containsKey(fold(alias))
        || outer.map(it -> it.hasRelation(alias)).orElse(false);
  }

  /** Find a column by its name alone, here. */
  Optional<Item> own(String name) {
    return relations.values().stream().flatMap(it -> item(it, name)).findFirst();
  }

  Optional<Item> column(String name) {
    Optional<Item> own = own(name);
    return own.isPresent() ? own : outer.flatMap(it -> it.column(name));
  }

  Optional<Item> column(String relation, String name) {
    Map<String, Item> columns = relations.get(fold(relation));
    return columns == null
        ? outer.flatMap(it -> it.column(relation, name))
        : item(columns, name).findFirst();
  }

  private static Stream<Item> item(Map<String, Item> columns, String name) {
    return Stream.ofNullable(columns.get(fold(name)));
  }
}
