package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.ExpressionFact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds expressions that deserve a look, outside subqueries. */
final class Expressions {
  private static final Set<String> ORDER_DEPENDENT =
      Set.of("first", "last", "list", "array_agg", "string_agg", "group_concat", "listagg");
  private static final Map<String, Kind> BY_NAME =
      Map.ofEntries(
          Map.entry("/", Kind.DIVISION),
          Map.entry("//", Kind.INTEGER_DIVISION),
          Map.entry("now", Kind.CLOCK),
          Map.entry("today", Kind.CLOCK),
          Map.entry("current_date", Kind.CLOCK),
          Map.entry("current_timestamp", Kind.CLOCK),
          Map.entry("get_current_timestamp", Kind.CLOCK),
          Map.entry("localtimestamp", Kind.CLOCK),
          Map.entry("year", Kind.PERIOD),
          Map.entry("quarter", Kind.PERIOD),
          Map.entry("month", Kind.PERIOD),
          Map.entry("week", Kind.PERIOD),
          Map.entry("date_trunc", Kind.PERIOD),
          Map.entry("date_part", Kind.PERIOD),
          Map.entry("strftime", Kind.PERIOD));

  private final Scope scope;
  private final List<ExpressionFact> found = new ArrayList<>();

  Expressions(Scope scope) {
    this.scope = scope;
  }

  List<ExpressionFact> found() {
    return found;
  }

  void read(JsonNode node) {
    see(node);
    for (JsonNode child : node) {
      if (!child.path("type").asText().endsWith("_NODE")) {
        read(child);
      }
    }
  }

  private void see(JsonNode node) {
    if (Nodes.isClass(node, "FUNCTION")) {
      function(node);
    } else if (Nodes.isClass(node, "CAST")) {
      add(Kind.TEXT_AS_OTHER, "cast", columns(List.of(node.path("child"))));
    } else if (nullAmong(notIn(node))) {
      add(Kind.NULL_IN_NOT_IN, "not in", columns(List.of(notIn(node).path(0))));
    } else if (Nodes.isClass(node, "COLUMN_REF") && Nodes.path(node).size() == 1) {
      clock(Nodes.path(node).get(0).toLowerCase(Locale.ROOT));
    }
    comparedWithNull(node);
  }

  /** The tested value and those of NOT IN, also where it is written as NOT over IN. */
  private static JsonNode notIn(JsonNode node) {
    JsonNode negated = node.path("children").path(0);
    boolean not =
        node.path("type").asText().equals("OPERATOR_NOT")
            && negated.path("type").asText().equals("COMPARE_IN");
    return not || node.path("type").asText().equals("COMPARE_NOT_IN")
        ? (not ? negated : node).path("children")
        : MissingNode.getInstance();
  }

  private void function(JsonNode node) {
    String name = node.path("function_name").asText().toLowerCase(Locale.ROOT);
    List<JsonNode> arguments = new ArrayList<>();
    node.path("arguments").forEach(it -> arguments.add(it.path("expression")));
    boolean unordered = node.path("order_bys").path("orders").isEmpty();
    if (ORDER_DEPENDENT.contains(name) && unordered) {
      add(Kind.ORDER_DEPENDENT, name, columns(arguments));
    }
    Kind kind = BY_NAME.get(name);
    if (kind == Kind.DIVISION || kind == Kind.INTEGER_DIVISION) {
      add(kind, name, arguments.size() == 2 ? columns(arguments.subList(1, 2)) : List.of());
    } else if (kind != null) {
      add(kind, name, columns(arguments));
    }
  }

  /** {@code current_date} without brackets is a column to the parser. */
  private void clock(String word) {
    if (BY_NAME.get(word) == Kind.CLOCK) {
      add(Kind.CLOCK, word, List.of());
    }
  }

  private void comparedWithNull(JsonNode node) {
    String operator = WhereReading.operator(node);
    boolean compares = operator.equals("!=") || WhereReading.COMPARISONS.containsValue(operator);
    if (compares && (isNull(WhereReading.left(node)) || isNull(WhereReading.right(node)))) {
      add(
          Kind.COMPARED_WITH_NULL,
          operator,
          columns(List.of(WhereReading.left(node), WhereReading.right(node))));
    }
  }

  private static boolean nullAmong(JsonNode nodes) {
    for (JsonNode node : nodes) {
      if (isNull(node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNull(JsonNode node) {
    return Nodes.isClass(node, "CONSTANT")
        && node.path("literal").path("kind").asText().equals("NULL_LITERAL");
  }

  private List<ColumnUse> columns(List<JsonNode> nodes) {
    return nodes.stream().map(scope::column).flatMap(Optional::stream).toList();
  }

  private void add(Kind kind, String name, List<ColumnUse> columns) {
    found.add(new ExpressionFact(kind, name, columns));
  }
}
