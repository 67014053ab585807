package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** Writes orders with the place of nulls said aloud: DuckDB has them last, whatever the order. */
final class OrderWriter {
  private final Target target;
  private final ExpressionWriter expressions;

  OrderWriter(Target target, ExpressionWriter expressions) {
    this.target = target;
    this.expressions = expressions;
  }

  String write(List<JsonNode> orders, Scope scope) {
    return orders.stream()
        .map(it -> one(it, expressions.write(it.path("expression"), scope)))
        .collect(Collectors.joining(", "));
  }

  String one(JsonNode order, String key) {
    String way = Tree.type(order).equals("DESCENDING") ? " DESC" : "";
    boolean first = order.path("null_order").asText().replace(' ', '_').equals("NULLS_FIRST");
    return target.hasNullOrder()
        ? key + way + (first ? " NULLS FIRST" : " NULLS LAST")
        : "(" + key + ") IS NULL" + (first ? " DESC, " : ", ") + key + way;
  }
}
