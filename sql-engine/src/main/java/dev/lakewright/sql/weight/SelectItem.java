package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.AsciiFold;
import java.util.List;

/**
 * What an item of a SELECT gives: a column, or those that a star stands for.
 *
 * @param from what stars of the SELECT stand for
 */
record SelectItem(Weighing weighing, Columns from) {
  private static final List<String> PARTS =
      List.of("exclude_list", "qualified_exclude_list", "replace_list", "rename_list", "expr");

  Columns columns(JsonNode item, Scope scope) {
    if (item.path("class").asText().equals("STAR")) {
      return star(item, scope);
    }
    Weight weight = weighing.expression(item, scope);
    if (holdsStar(item)) {
      return Columns.of(weight, Math.max(1, from.items().size()));
    }
    boolean spreads = AsciiFold.of(item.path("function_name").asText()).equals("unnest");
    return spreads ? Columns.of(weight) : Columns.NONE.with(name(item), weight);
  }

  /** A struct's fields weigh what it does at most; what a star changes may have any name. */
  private Columns star(JsonNode item, Scope scope) {
    Weight changed = Weight.NONE;
    for (JsonNode part : item) {
      changed = changed.or(weighing.all(part, scope));
    }
    boolean isChanged = PARTS.stream().anyMatch(part -> !item.path(part).isEmpty());
    if (isChanged) {
      return Columns.of(from.heaviest().or(changed), Math.max(1, from.items().size()));
    }
    String relation = AsciiFold.of(item.path("relation_name").asText());
    boolean all = relation.isEmpty();
    Weight any = from.has(relation) ? from.any().or(from.find(List.of(relation))) : from.any();
    return new Columns(from.items(), List.of(), any, all && from.isWhole());
  }

  private static boolean holdsStar(JsonNode node) {
    if (node.path("class").asText().equals("STAR")) {
      return true;
    }
    for (JsonNode child : node) {
      if (!child.path("type").asText().endsWith("_NODE") && holdsStar(child)) {
        return true;
      }
    }
    return false;
  }

  private static String name(JsonNode item) {
    String alias = item.path("alias").asText();
    JsonNode names = item.path("column_names");
    return alias.isEmpty() ? names.path(names.size() - 1).asText() : alias;
  }
}
