package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine's binder goes down into once for each of it, until its stack ends or its time
 * doubles: queries within expressions, pivots, the parts of a name, types and lists within each
 * other.
 */
final class Depths {
  private static final int MOST_SUBQUERIES = 100;
  private static final int MOST_PIVOTS = 20;
  private static final int MOST_PARTS = 20;
  private static final int DEEPEST_TYPE = 50;
  private static final int DEEPEST_LIST = 12;
  private static final Set<String> LISTS = Set.of("list_value", "list_pack", "array_value");

  private int subqueries;
  private int pivots;
  private int parts;
  private int types;
  private int lists;

  private Depths() {}

  /** Return what there is too much of; nothing where a query is bearable. */
  static Optional<String> refuses(JsonNode query) {
    Depths depths = new Depths();
    depths.count(query, 0, 0);
    return depths.tooMuch();
  }

  private Optional<String> tooMuch() {
    if (subqueries > MOST_SUBQUERIES) {
      return Optional.of("it has more than " + MOST_SUBQUERIES + " queries in expressions");
    }
    if (pivots > MOST_PIVOTS) {
      return Optional.of("it pivots more than " + MOST_PIVOTS + " times");
    }
    if (parts > MOST_PARTS) {
      return Optional.of("a name in it has more than " + MOST_PARTS + " parts");
    }
    if (types > DEEPEST_TYPE) {
      return Optional.of("a type in it is nested deeper than " + DEEPEST_TYPE + " levels");
    }
    return lists > DEEPEST_LIST
        ? Optional.of("a list in it is nested deeper than " + DEEPEST_LIST + " levels")
        : Optional.empty();
  }

  private void count(JsonNode node, int typesAround, int listsAround) {
    String kind = node.path("class").asText();
    subqueries += kind.equals("SUBQUERY") ? 1 : 0;
    pivots += node.path("type").asText().equals("PIVOT") ? 1 : 0;
    parts = Math.max(parts, node.path("column_names").size());
    int typesHere = typesAround + (kind.equals("TYPE") ? 1 : 0);
    int listsHere = listsAround + (isList(node) ? 1 : 0);
    types = Math.max(types, typesHere);
    lists = Math.max(lists, listsHere);
    for (JsonNode child : node) {
      count(child, typesHere, listsHere);
    }
  }

  private static boolean isList(JsonNode node) {
    return node.path("type").asText().equals("ARRAY_CONSTRUCTOR")
        || LISTS.contains(AsciiFold.of(node.path("function_name").asText()));
  }
}
