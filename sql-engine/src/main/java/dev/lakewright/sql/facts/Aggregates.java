package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds aggregate calls in expressions, outside subqueries and windows. */
final class Aggregates {
  private static final Set<String> NAMES =
      Set.of(
          "count",
          "count_star",
          "sum",
          "avg",
          "mean",
          "min",
          "max",
          "median",
          "stddev",
          "stddev_pop",
          "stddev_samp",
          "variance",
          "var_pop",
          "var_samp",
          "any_value",
          "first",
          "last",
          "string_agg",
          "group_concat",
          "listagg",
          "list",
          "array_agg",
          "mode",
          "quantile_cont",
          "quantile_disc",
          "approx_count_distinct",
          "arg_max",
          "arg_min",
          "max_by",
          "min_by",
          "bool_and",
          "bool_or",
          "product",
          "count_if",
          "countif");

  private Aggregates() {}

  static void collect(JsonNode node, Scope scope, Measures measures, List<AggregateFact> found) {
    if (isAggregate(node)) {
      String name = node.path("function_name").asText();
      boolean star = name.equals("count_star");
      JsonNode argument = node.path("arguments").path(0).path("expression");
      Optional<ColumnUse> column =
          star ? Optional.empty() : scope.column(Nodes.withoutCast(argument));
      found.add(
          new AggregateFact(
              star ? "COUNT" : name.toUpperCase(Locale.ROOT),
              column,
              column.isPresent() ? Optional.empty() : measures.of(node),
              node.path("distinct").asBoolean(),
              star));
      return;
    }
    for (JsonNode child : node) {
      if (!child.path("type").asText().endsWith("_NODE")) {
        collect(child, scope, measures, found);
      }
    }
  }

  static boolean contains(JsonNode node) {
    if (isAggregate(node)) {
      return true;
    }
    for (JsonNode child : node) {
      if (!child.path("type").asText().endsWith("_NODE") && contains(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAggregate(JsonNode node) {
    return Nodes.isClass(node, "FUNCTION")
        && NAMES.contains(node.path("function_name").asText().toLowerCase(Locale.ROOT));
  }
}
