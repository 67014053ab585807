package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What costs the engine's binder, its stack or Calcite's more than a statement's length tells: it
 * is counted, and bounded by plain numbers. Chains of joins, of named queries and of set operations
 * run out of the engine's stack; a CUBE doubles with each of its keys; stars double where they are
 * given twice at each level.
 */
final class Costs {
  private static final int MOST_JOINS = 100;
  private static final int MOST_NAMED = 100;
  private static final int MOST_ARMS = 100;
  private static final int MOST_UNIONS = 300;
  private static final int MOST_QUERIES_JOINED = 25;
  private static final int MOST_CONJUNCTS = 1_000;
  private static final int MOST_GROUPINGS = 250;
  private static final long MOST_COLUMNS = 6_000;

  /** Columns of a table, which the tree does not know. */
  private static final long WIDTH = 20;

  private int joins;
  private int named;
  private int arms;
  private int unions;
  private int queriesJoined;
  private int conjuncts;
  private int groupings;
  private long columns;

  private final StructWidths structs;

  private Costs(StructWidths structs) {
    this.structs = structs;
  }

  /** Return what there is too much of; nothing where a query is bearable. */
  static Optional<String> refuses(JsonNode query) {
    Costs costs = new Costs(StructWidths.of(query));
    costs.count(query);
    costs.width(query, new HashMap<>());
    return costs.tooMuch();
  }

  private Optional<String> tooMuch() {
    if (joins > MOST_JOINS) {
      return Optional.of("it joins more than " + MOST_JOINS + " relations");
    }
    if (named > MOST_NAMED) {
      return Optional.of("it names more than " + MOST_NAMED + " queries by WITH");
    }
    if (queriesJoined > MOST_QUERIES_JOINED) {
      return Optional.of("it joins more than " + MOST_QUERIES_JOINED + " queries in one FROM");
    }
    if (conjuncts > MOST_CONJUNCTS) {
      return Optional.of("it joins more than " + MOST_CONJUNCTS + " conditions");
    }
    if (arms > MOST_ARMS || unions > MOST_UNIONS) {
      return Optional.of("it puts too many queries together");
    }
    if (groupings > MOST_GROUPINGS) {
      return Optional.of("its rollups and cubes make more than " + MOST_GROUPINGS + " groupings");
    }
    return columns > MOST_COLUMNS
        ? Optional.of("its stars stand for more than " + MOST_COLUMNS + " columns")
        : Optional.empty();
  }

  private void count(JsonNode node) {
    switch (node.path("type").asText()) {
      case "JOIN" -> joins++;
      case "SET_OPERATION_NODE" -> {
        int more = Math.max(1, node.path("children").size() - 1);
        boolean all =
            node.path("setop_type").asText().equals("UNION") && node.path("setop_all").asBoolean();
        unions += more;
        arms += all ? 0 : more;
      }
      case "SELECT_NODE" ->
          queriesJoined = Math.max(queriesJoined, queries(node.path("from_table")));
      case "CONJUNCTION_AND", "CONJUNCTION_OR" ->
          conjuncts = Math.max(conjuncts, node.path("children").size());
      default -> {}
    }
    named += node.path("cte_map").path("map").size();
    groupings += node.path("group_sets").size();
    node.forEach(this::count);
  }

  /** Return how many queries one FROM holds: where each refers to the one before, costs explode. */
  private static int queries(JsonNode relation) {
    return switch (relation.path("type").asText()) {
      case "SUBQUERY" -> 1;
      case "JOIN" -> queries(relation.path("left")) + queries(relation.path("right"));
      default -> 0;
    };
  }

  /** Return how many columns a query gives, and add up those of all that are within it. */
  private long width(JsonNode query, Map<String, Long> outer) {
    Map<String, Long> names = new HashMap<>(outer);
    for (JsonNode entry : query.path("cte_map").path("map")) {
      JsonNode value = entry.path("value");
      JsonNode body = value.has("query_node") ? value.path("query_node") : value.path("query");
      names.put(AsciiFold.of(entry.path("key").asText()), width(inner(body), names));
    }
    JsonNode first = query.path("children").path(0);
    if (!first.isMissingNode()) {
      long most = 0;
      for (JsonNode arm : query.path("children")) {
        most = Math.max(most, width(arm, names));
      }
      return most;
    }
    if (query.has("left")) {
      return Math.max(width(query.path("left"), names), width(query.path("right"), names));
    }
    return select(query, names);
  }

  private static JsonNode inner(JsonNode body) {
    return body.has("node") ? body.path("node") : body;
  }

  private long select(JsonNode query, Map<String, Long> names) {
    long from = relation(query.path("from_table"), names);
    long own = 0;
    for (JsonNode item : query.path("select_list")) {
      own += holdsStar(item) ? from : 1;
      own += structs.columns(item);
    }
    columns = Math.min(Long.MAX_VALUE / 4, columns + own);
    return Math.min(own, MOST_COLUMNS + 1);
  }

  /** {@code COLUMNS(*) + 1} is as many expressions as there are columns. */
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

  private long relation(JsonNode relation, Map<String, Long> names) {
    return switch (relation.path("type").asText()) {
      case "BASE_TABLE" ->
          names.getOrDefault(AsciiFold.of(relation.path("table_name").asText()), WIDTH);
      case "SUBQUERY" -> width(inner(relation.path("subquery")), names);
      case "JOIN" ->
          relation(relation.path("left"), names) + relation(relation.path("right"), names);
      case "PIVOT" -> pivot(relation, names);
      default -> WIDTH;
    };
  }

  /** A pivot has a column for each aggregate and each of what its lists hold together. */
  private long pivot(JsonNode relation, Map<String, Long> names) {
    double made = Math.max(1, relation.path("aggregates").size());
    for (JsonNode list : relation.path("pivots")) {
      made *= Math.max(1, list.path("entries").size());
    }
    long width = (long) Math.min(MOST_COLUMNS + 1, made);
    columns = Math.min(Long.MAX_VALUE / 4, columns + width);
    return width + relation(relation.path("source"), names);
  }
}
