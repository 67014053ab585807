package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What calls that grow values make together where one is handed what another has made, by a column
 * of a subquery, a named query or an alias: sizes multiply, however far apart they are written.
 */
final class Growths {
  private static final double MOST = 1_000_000;

  /** Functions whose result has each value of a column as often as their size says. */
  private static final Set<String> REPEATING = Set.of("repeat", "list_resize", "array_resize");

  private double product = 1;
  private boolean repeats;

  private Growths() {}

  /** Return true where values may grow beyond reason. */
  static boolean isTooLarge(JsonNode query) {
    Growths growths = new Growths();
    growths.count(query);
    return growths.repeats && growths.product > MOST;
  }

  private void count(JsonNode node) {
    String name = AsciiFold.of(node.path("function_name").asText());
    if (SizeRules.isSize(name)) {
      product *= SizeRules.size(name, node.path("arguments"));
      repeats |= REPEATING.contains(name) && holdsValue(node);
    }
    node.forEach(this::count);
  }

  /** What is handed over by a dot counts as a column; a list's size is a length as a rule. */
  private static boolean holdsValue(JsonNode call) {
    boolean text = AsciiFold.of(call.path("function_name").asText()).equals("repeat");
    boolean dotted = call.path("qualified_name").path("path").size() > 1;
    return dotted || holdsColumn(call.path("arguments").path(text ? 0 : 2));
  }

  private static boolean holdsColumn(JsonNode node) {
    String kind = node.path("class").asText();
    if (kind.equals("COLUMN_REF") || kind.equals("SUBQUERY")) {
      return true;
    }
    for (JsonNode child : node) {
      if (holdsColumn(child)) {
        return true;
      }
    }
    return false;
  }
}
