package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * How many columns the structs of a query may become, where {@code s.*} or {@code unnest(s)} stands
 * for their fields: those of the widest for a star, those of all for what may go down into them.
 */
final class StructWidths {
  private static final Set<String> STRUCTS = Set.of("struct_pack", "row", "struct_insert");

  private long widest;
  private long all;

  private StructWidths() {}

  static StructWidths of(JsonNode query) {
    StructWidths widths = new StructWidths();
    widths.count(query);
    return widths;
  }

  private void count(JsonNode node) {
    String name = AsciiFold.of(node.path("function_name").asText());
    String type = AsciiFold.of(node.path("type_name").asText());
    long fields = 0;
    if (STRUCTS.contains(name)) {
      fields = node.path("arguments").size();
    } else if (type.equals("struct")) {
      fields = node.path("children").size();
    } else if (JsonRules.isStructured(name)) {
      fields = JsonRules.fields(node.path("arguments"));
    }
    widest = Math.max(widest, fields);
    all += fields;
    node.forEach(this::count);
  }

  /** Return how many columns an item of a list of expressions may have more than it shows. */
  long columns(JsonNode item) {
    if (item.path("class").asText().equals("STAR") && !relation(item).isEmpty()) {
      return widest;
    }
    return AsciiFold.of(item.path("function_name").asText()).equals("unnest") ? all : 0;
  }

  private static String relation(JsonNode star) {
    return star.path("relation_name").asText();
  }
}
