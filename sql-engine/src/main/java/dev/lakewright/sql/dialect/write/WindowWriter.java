package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Writes calls over windows. */
final class WindowWriter {
  private final Target target;
  private final ExpressionWriter expressions;
  private final CallWriter calls;

  WindowWriter(Target target, ExpressionWriter expressions, CallWriter calls) {
    this.target = target;
    this.expressions = expressions;
    this.calls = calls;
  }

  String write(JsonNode node, Scope scope) {
    boolean odd =
        node.path("ignore_nulls").asBoolean()
            || node.path("distinct").asBoolean()
            || Tree.isPresent(node.path("filter_expr"))
            || !node.path("exclude_clause").asText("NO_OTHER").equals("NO_OTHER");
    if (odd) {
      throw new Untranslatable("a window with such a clause", Tree.offset(node));
    }
    List<String> arguments = expressions.all(Tree.arguments(node), scope);
    String call = calls.call(node, Tree.function(node), arguments, scope);
    List<String> parts = new ArrayList<>();
    List<String> keys = expressions.all(Tree.list(node.path("partitions")), scope);
    if (!keys.isEmpty()) {
      parts.add("PARTITION BY " + String.join(", ", keys));
    }
    List<JsonNode> orders = Tree.list(node.path("orders"));
    if (!orders.isEmpty()) {
      parts.add("ORDER BY " + new OrderWriter(target, expressions).write(orders, scope));
    }
    frame(node, parts);
    return call + " OVER (" + String.join(" ", parts) + ")";
  }

  private static void frame(JsonNode node, List<String> parts) {
    String start = node.path("start").asText();
    String end = node.path("end").asText();
    boolean usual = start.equals("UNBOUNDED_PRECEDING") && end.equals("CURRENT_ROW_RANGE");
    if (!usual && !start.isEmpty()) {
      boolean range = start.endsWith("_RANGE") || end.endsWith("_RANGE");
      boolean groups = start.endsWith("_GROUPS") || end.endsWith("_GROUPS");
      if (groups || (range && (start.startsWith("EXPR") || end.startsWith("EXPR")))) {
        throw new Untranslatable("a window of this frame", Tree.offset(node));
      }
      parts.add(
          (range ? "RANGE" : "ROWS")
              + " BETWEEN "
              + bound(start, node.path("start_expr"), node)
              + " AND "
              + bound(end, node.path("end_expr"), node));
    }
  }

  private static String bound(String word, JsonNode count, JsonNode node) {
    if (word.startsWith("EXPR_")) {
      String rows =
          Tree.constant(count, "INTEGER")
              .orElseThrow(() -> new Untranslatable("a frame of computed size", Tree.offset(node)));
      return rows + (word.contains("PRECEDING") ? " PRECEDING" : " FOLLOWING");
    }
    return word.startsWith("CURRENT_ROW") ? "CURRENT ROW" : word.replace('_', ' ');
  }
}
