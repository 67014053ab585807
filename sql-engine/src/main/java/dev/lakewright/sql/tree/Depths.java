package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** Each level of these two doubles the binder's work. */
  private static final int DEEPEST_LIMIT = 3;

  private static final int DEEPEST_PIVOT = 5;

  /** The engine makes each element of an array, also where it is nothing. */
  private static final int MOST_ELEMENTS = 10_000;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
  private static final Set<String> LIMITS = Set.of("LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER");
  private static final Set<String> LISTS = Set.of("list_value", "list_pack", "array_value");

  private int subqueries;
  private int pivots;
  private int parts;
  private int types;
  private int lists;
  private int limits;
  private int nestedPivots;
  private double elements;

  private Depths() {}

  /** How many of what goes down stand around a place. */
  private record Around(int types, int lists, int limits, int pivots) {}

  /** Return what there is too much of; nothing where a query is bearable. */
  static Optional<String> refuses(JsonNode query) {
    Depths depths = new Depths();
    depths.count(query, new Around(0, 0, 0, 0));
    return depths.tooMuch();
  }

  private Optional<String> tooMuch() {
    if (subqueries > MOST_SUBQUERIES) {
      return Optional.of("it has more than " + MOST_SUBQUERIES + " queries in expressions");
    }
    if (pivots > MOST_PIVOTS) {
      return Optional.of("it pivots more than " + MOST_PIVOTS + " times");
    }
    if (nestedPivots > DEEPEST_PIVOT) {
      return Optional.of("it pivots what it pivoted more than " + DEEPEST_PIVOT + " times");
    }
    if (parts > MOST_PARTS) {
      return Optional.of("a name in it has more than " + MOST_PARTS + " parts");
    }
    if (types > DEEPEST_TYPE) {
      return Optional.of("a type in it is nested deeper than " + DEEPEST_TYPE + " levels");
    }
    if (limits > DEEPEST_LIMIT) {
      return Optional.of("its LIMITs hold queries nested deeper than " + DEEPEST_LIMIT + " levels");
    }
    if (elements > MOST_ELEMENTS) {
      return Optional.of("an array type in it has more than " + MOST_ELEMENTS + " elements");
    }
    return lists > DEEPEST_LIST
        ? Optional.of("a list in it is nested deeper than " + DEEPEST_LIST + " levels")
        : Optional.empty();
  }

  private void count(JsonNode node, Around around) {
    String kind = node.path("class").asText();
    subqueries += kind.equals("SUBQUERY") ? 1 : 0;
    boolean pivot = node.path("type").asText().equals("PIVOT");
    pivots += pivot ? 1 : 0;
    parts = Math.max(parts, node.path("column_names").size());
    Around here =
        new Around(
            around.types() + (kind.equals("TYPE") ? 1 : 0),
            around.lists() + (isList(node) ? 1 : 0),
            around.limits() + (LIMITS.contains(node.path("type").asText()) ? 1 : 0),
            around.pivots() + (pivot ? 1 : 0));
    types = Math.max(types, here.types());
    lists = Math.max(lists, here.lists());
    limits = Math.max(limits, here.limits());
    nestedPivots = Math.max(nestedPivots, here.pivots());
    elements = Math.max(elements, kind.equals("TYPE") ? elements(node) : 0);
    for (JsonNode child : node) {
      count(child, here);
    }
  }

  /** Return how many values one of a type has, as far as the type says. */
  private static double elements(JsonNode type) {
    double within = 0;
    for (JsonNode part : type.path("children")) {
      within += part.path("class").asText().equals("TYPE") ? elements(part) : 0;
    }
    String size = type.path("children").path(1).path("literal").path("text").asText();
    boolean array = AsciiFold.of(type.path("type_name").asText()).equals("array");
    return Math.max(1, within)
        * (array && DIGITS.matcher(size).matches() ? Long.parseLong(size) : 1);
  }

  private static boolean isList(JsonNode node) {
    return node.path("type").asText().equals("ARRAY_CONSTRUCTOR")
        || LISTS.contains(AsciiFold.of(node.path("function_name").asText()));
  }
}
