package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.OutputFact;
import dev.lakewright.core.sql.TableUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of FROM, for looking columns up. */
record Scope(Map<TableUse, Table> uses) {

  /** Find the stored column that an expression is; nothing for other expressions. */
  Optional<ColumnUse> column(JsonNode node) {
    if (!Nodes.isClass(node, "COLUMN_REF")) {
      return Optional.empty();
    }
    List<String> path = Nodes.path(node);
    String name = path.get(path.size() - 1);
    List<ColumnUse> found =
        uses.entrySet().stream()
            .filter(entry -> path.size() == 1 || isQualifier(path, entry.getKey()))
            .flatMap(
                entry ->
                    entry.getValue().column(name).stream()
                        .map(column -> new ColumnUse(entry.getKey(), column.name())))
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** Return true if a name in the expression, subqueries aside, is none of these tables'. */
  boolean isLeftBy(JsonNode node) {
    if (Nodes.isClass(node, "COLUMN_REF")) {
      return column(node).isEmpty();
    }
    for (JsonNode child : node) {
      if (!child.path("type").asText().endsWith("_NODE") && isLeftBy(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQualifier(List<String> path, TableUse use) {
    return path.get(path.size() - 2).equalsIgnoreCase(use.alias());
  }

  List<OutputFact> star() {
    return uses.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().columns().stream()
                    .map(Column::name)
                    .map(
                        name ->
                            new OutputFact(
                                name, Optional.of(new ColumnUse(entry.getKey(), name)), false)))
        .toList();
  }
}
