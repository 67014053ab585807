package dev.lakewright.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Table;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The one shape of query over a table that is open in groups only: a SELECT of columns and measures
 * from that table alone, with plain conditions. Joins would let one row count many times, nested
 * queries and other expressions would tell one row from another.
 */
final class GroupShape {
  private static final Set<String> HANDLINGS = Set.of("STANDARD_HANDLING", "FORCE_AGGREGATES");
  private static final Set<String> MODIFIERS = Set.of("ORDER_MODIFIER", "LIMIT_MODIFIER");

  private final JsonNode query;
  private final GroupTerms terms;

  GroupShape(JsonNode query, Table table) {
    this.query = query;
    JsonNode from = query.path("from_table");
    String alias = from.path("alias").asText();
    this.terms = new GroupTerms(table, alias.isEmpty() ? from.path("table_name").asText() : alias);
  }

  GroupTerms terms() {
    return terms;
  }

  boolean holds() {
    return isPlainSelect()
        && isPlainTable(query.path("from_table"))
        && isSelectList()
        && areKeys()
        && isNullOr(query.path("where_clause"), terms::isRowCondition)
        && isNullOr(query.path("having"), terms::isGroupCondition)
        && areModifiers();
  }

  private boolean isPlainSelect() {
    return query.path("type").asText().equals("SELECT_NODE")
        && query.path("cte_map").path("map").isEmpty()
        && query.path("sample").isNull()
        && query.path("qualify").isNull()
        && HANDLINGS.contains(query.path("aggregate_handling").asText())
        && query.path("group_sets").size() <= 1;
  }

  private static boolean isPlainTable(JsonNode from) {
    return from.path("type").asText().equals("BASE_TABLE")
        && from.path("sample").isNull()
        && from.path("column_name_alias").isEmpty();
  }

  private boolean isSelectList() {
    boolean measures = false;
    for (JsonNode item : query.path("select_list")) {
      boolean measure = terms.isMeasure(item);
      if (!measure && terms.column(item).isEmpty()) {
        return false;
      }
      measures |= measure;
    }
    return measures
        || !query.path("group_expressions").isEmpty()
        || query.path("aggregate_handling").asText().equals("FORCE_AGGREGATES");
  }

  private boolean areKeys() {
    for (JsonNode key : query.path("group_expressions")) {
      if (!isPosition(key) && !isName(key)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPosition(JsonNode node) {
    return GroupTerms.literal(node, "INTEGER").isPresent();
  }

  /** A name is a column's or an item's of the select list, and those are plain already. */
  private static boolean isName(JsonNode node) {
    return GroupTerms.is(node, "COLUMN_REF") && node.path("column_names").size() <= 2;
  }

  private boolean areModifiers() {
    for (JsonNode modifier : query.path("modifiers")) {
      if (!MODIFIERS.contains(modifier.path("type").asText())) {
        return false;
      }
      for (JsonNode order : modifier.path("orders")) {
        JsonNode key = order.path("expression");
        if (!isPosition(key) && !isName(key) && !terms.isMeasure(key)) {
          return false;
        }
      }
      boolean counted =
          isNullOr(modifier.path("limit"), GroupShape::isPosition)
              && isNullOr(modifier.path("offset"), GroupShape::isPosition);
      if (!counted) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNullOr(JsonNode node, Predicate<JsonNode> holds) {
    return node.isNull() || node.isMissingNode() || holds.test(node);
  }
}
