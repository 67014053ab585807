package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the SELECTs of a statement in its tree, so that none has to be parsed by itself: a node is
 * of the innermost SELECT around the first place that the node's own expressions name.
 */
final class InnerTrees {
  private static final int FIRST_BEYOND_ASCII = 128;

  private final List<Token> tokens;
  private final int begin;
  private final Map<Integer, Integer> ends = new HashMap<>();

  private InnerTrees(List<Token> tokens) {
    this.tokens = tokens;
    this.begin = tokens.get(0).start();
  }

  /**
   * Return the nodes by the index of their SELECT among the tokens; none at all where nodes and
   * words do not match one to one, or where bytes are no characters.
   */
  static Map<Integer, JsonNode> of(JsonNode query, List<Token> tokens, String text) {
    boolean ascii = text.chars().allMatch(it -> it < FIRST_BEYOND_ASCII);
    return ascii && !tokens.isEmpty() ? new InnerTrees(tokens).match(query) : Map.of();
  }

  private Map<Integer, JsonNode> match(JsonNode query) {
    List<JsonNode> nodes = new ArrayList<>();
    collect(query, nodes);
    Map<Integer, JsonNode> matched = new HashMap<>();
    for (JsonNode node : nodes) {
      matched.put(selectAround(begin + firstPlace(node)), withoutNames(node));
    }
    long words = tokens.stream().filter(it -> it.is("SELECT")).count();
    boolean oneToOne = matched.size() == nodes.size() && words == nodes.size();
    return oneToOne && !matched.containsKey(-1) ? matched : Map.of();
  }

  private static void collect(JsonNode node, List<JsonNode> nodes) {
    if (node.path("type").asText().equals("SELECT_NODE")) {
      nodes.add(node);
    }
    node.forEach(child -> collect(child, nodes));
  }

  /** Return the least place in a query's own parts; beyond all text where it names none. */
  private static int firstPlace(JsonNode node) {
    JsonNode own = node.path("query_location");
    int first = own.canConvertToInt() ? own.asInt() : Integer.MAX_VALUE / 2;
    for (JsonNode child : node) {
      if (!child.path("type").asText().endsWith("_NODE")) {
        first = Math.min(first, firstPlace(child));
      }
    }
    return first;
  }

  private int selectAround(int place) {
    int around = -1;
    for (int i = 0; i < tokens.size() && tokens.get(i).start() <= place; i++) {
      if (tokens.get(i).is("SELECT") && place < end(i)) {
        around = i;
      }
    }
    return around;
  }

  /** Return where the text of a SELECT ends. */
  private int end(int select) {
    return ends.computeIfAbsent(
        select, start -> tokens.get(InnerBlocks.end(tokens, start) - 1).end());
  }

  /** WITH stands before the SELECT and is none of it. */
  private static JsonNode withoutNames(JsonNode node) {
    ObjectNode select = ((ObjectNode) node).objectNode();
    select.setAll((ObjectNode) node);
    select.remove("cte_map");
    return select;
  }
}
