package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes stars: as such where the dialect's star gives the same columns in the same order, else
 * column by column. DuckDB has columns that a join merges where its left side has them.
 */
final class StarWriter {
  private final Target target;
  private final ExpressionWriter expressions;

  StarWriter(Target target, ExpressionWriter expressions) {
    this.target = target;
    this.expressions = expressions;
  }

  /** A column that a star stands for. */
  record Column(String name, TypeKind kind, Optional<JsonNode> instead, String sql) {}

  /** Return true if the star may stay one. */
  boolean isPlain(JsonNode item, Scope scope) {
    known(item, scope);
    return item.path("replace_list").isEmpty() && excluded(item).isEmpty() && !scope.hasMerged();
  }

  /** Write a star that stays one. */
  String plain(JsonNode item) {
    String relation = item.path("relation_name").asText();
    return relation.isEmpty() ? "*" : target.name(relation) + ".*";
  }

  /** Write the columns that a star stands for. */
  List<String> written(JsonNode item, Scope scope, List<String> names) {
    List<String> written = new ArrayList<>();
    for (Column column : columns(item, scope)) {
      int index = written.size();
      String name = index < names.size() ? names.get(index) : column.name();
      String sql = column.instead().map(it -> expressions.write(it, scope)).orElse(column.sql());
      boolean same = name.equals(column.name()) && column.instead().isEmpty();
      written.add(same ? sql : sql + " AS " + target.name(name));
    }
    if (written.isEmpty()) {
      throw new Untranslatable("a star over columns that are not known", Tree.offset(item));
    }
    return written;
  }

  /** Return the columns that a star stands for, in order. */
  List<Column> columns(JsonNode item, Scope scope) {
    String of = Scope.fold(item.path("relation_name").asText());
    Map<String, JsonNode> replaced = replaced(item);
    Set<String> gone = new HashSet<>(excluded(item));
    boolean one = scope.relations().size() == 1;
    List<Column> columns = new ArrayList<>();
    scope
        .relations()
        .forEach(
            (alias, own) -> {
              if (of.isEmpty() || alias.equals(of)) {
                for (Scope.Item column : own.values()) {
                  String key = Scope.fold(column.name());
                  boolean merged = of.isEmpty() && scope.isMerged(key);
                  String bare = target.name(column.name());
                  String sql = one || merged ? bare : target.name(scope.shown(alias)) + "." + bare;
                  if (!gone.contains(key)) {
                    columns.add(
                        new Column(
                            column.name(),
                            column.kind(),
                            Optional.ofNullable(replaced.get(key)),
                            sql));
                  }
                  if (merged) {
                    gone.add(key);
                  }
                }
              }
            });
    return columns;
  }

  private static void known(JsonNode item, Scope scope) {
    String relation = item.path("relation_name").asText();
    boolean odd = !item.path("rename_list").isEmpty() || item.path("columns").asBoolean();
    if (odd || (!relation.isEmpty() && !scope.hasRelation(relation))) {
      throw new Untranslatable("a star with changes", Tree.offset(item));
    }
  }

  private static Map<String, JsonNode> replaced(JsonNode item) {
    Map<String, JsonNode> replaced = new HashMap<>();
    for (JsonNode entry : item.path("replace_list")) {
      replaced.put(Scope.fold(entry.path("key").asText()), entry.path("value"));
    }
    return replaced;
  }

  /** Return what EXCLUDE leaves out, in lower case. */
  private static List<String> excluded(JsonNode item) {
    List<String> names = new ArrayList<>(Tree.names(item.path("exclude_list")));
    for (JsonNode name : item.path("qualified_exclude_list")) {
      names.add(name.path("column").asText(name.asText()));
    }
    return names.stream().map(Scope::fold).toList();
  }
}
