package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads WHERE: comparisons of stored columns with literals, and equalities of columns. */
final class WhereReading {
  static final Map<String, String> COMPARISONS =
      Map.of(
          "COMPARE_EQUAL", "=",
          "COMPARE_NOTEQUAL", "<>",
          "COMPARE_LESSTHAN", "<",
          "COMPARE_LESSTHANOREQUALTO", "<=",
          "COMPARE_GREATERTHAN", ">",
          "COMPARE_GREATERTHANOREQUALTO", ">=");
  private static final Map<String, String> TURNED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");
  private static final Map<String, String> PATTERNS =
      Map.of("~~", "LIKE", "!~~", "NOT LIKE", "~~*", "ILIKE", "!~~*", "NOT ILIKE");

  private final Scope scope;
  private final List<FilterFact> filters = new ArrayList<>();
  private final List<List<ColumnUse>> pairs = new ArrayList<>();
  private final List<FilterFact> alternatives = new ArrayList<>();
  private boolean complete = true;

  WhereReading(Scope scope) {
    this.scope = scope;
  }

  List<FilterFact> filters() {
    return filters;
  }

  /** Return comparisons that need not hold by themselves. */
  List<FilterFact> alternatives() {
    return alternatives;
  }

  /** Return equalities between two stored columns. */
  List<List<ColumnUse>> columnPairs() {
    return pairs;
  }

  /** Return true if nothing else stands in WHERE. */
  boolean complete() {
    return complete;
  }

  void read(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return;
    }
    if (node.path("type").asText().equals("CONJUNCTION_AND")) {
      node.path("children").forEach(this::read);
      return;
    }
    Optional<FilterFact> filter = filter(node);
    Optional<List<ColumnUse>> pair = equality(node, scope);
    filter.ifPresent(filters::add);
    pair.ifPresent(pairs::add);
    complete &= filter.isPresent() || pair.isPresent();
    if (filter.isEmpty() && pair.isEmpty()) {
      pairs.addAll(everyBranch(node));
      readAlternatives(node);
    }
  }

  /** Return the equalities of columns that hold whichever branch of OR holds. */
  private List<List<ColumnUse>> everyBranch(JsonNode node) {
    switch (node.path("type").asText()) {
      case "CONJUNCTION_AND" -> {
        List<List<ColumnUse>> all = new ArrayList<>();
        node.path("children").forEach(it -> all.addAll(everyBranch(it)));
        return all;
      }
      case "CONJUNCTION_OR" -> {
        List<List<ColumnUse>> common = new ArrayList<>(everyBranch(node.path("children").path(0)));
        node.path("children").forEach(it -> common.retainAll(everyBranch(it)));
        return common;
      }
      default -> {
        return equality(node, scope).stream().toList();
      }
    }
  }

  /** Read comparisons at any depth, subqueries aside. */
  void readAlternatives(JsonNode node) {
    Optional<FilterFact> filter = filter(node);
    filter.ifPresent(alternatives::add);
    if (filter.isEmpty()) {
      for (JsonNode child : node) {
        if (!child.path("type").asText().endsWith("_NODE")) {
          readAlternatives(child);
        }
      }
    }
  }

  static Optional<List<ColumnUse>> equality(JsonNode node, Scope scope) {
    if (!operator(node).equals("=")) {
      return Optional.empty();
    }
    Optional<ColumnUse> left = scope.column(Nodes.withoutCast(left(node)));
    Optional<ColumnUse> right = scope.column(Nodes.withoutCast(right(node)));
    return left.isPresent() && right.isPresent()
        ? Optional.of(List.of(left.get(), right.get()))
        : Optional.empty();
  }

  static String operator(JsonNode node) {
    if (Nodes.isClass(node, "COMPARISON")) {
      return COMPARISONS.getOrDefault(node.path("type").asText(), "");
    }
    return Nodes.isClass(node, "FUNCTION") && node.path("arguments").size() == 2
        ? node.path("function_name").asText()
        : "";
  }

  static JsonNode left(JsonNode node) {
    return node.has("left") ? node.path("left") : argument(node, 0);
  }

  static JsonNode right(JsonNode node) {
    return node.has("right") ? node.path("right") : argument(node, 1);
  }

  private static JsonNode argument(JsonNode node, int index) {
    return node.path("arguments").path(index).path("expression");
  }

  private Optional<FilterFact> filter(JsonNode node) {
    String type = node.path("type").asText();
    return switch (type) {
      case "COMPARE_BETWEEN" ->
          fact(node.path("input"), "BETWEEN", List.of(node.path("lower"), node.path("upper")));
      case "COMPARE_IN" -> in(node, "IN");
      case "COMPARE_NOT_IN" -> in(node, "NOT IN");
      case "OPERATOR_NOT" -> negated(node.path("children").path(0));
      case "OPERATOR_IS_NULL" -> fact(node.path("children").path(0), "IS NULL", List.of());
      case "OPERATOR_IS_NOT_NULL" -> fact(node.path("children").path(0), "IS NOT NULL", List.of());
      default -> comparison(node);
    };
  }

  private Optional<FilterFact> negated(JsonNode node) {
    return node.path("type").asText().equals("COMPARE_IN") ? in(node, "NOT IN") : Optional.empty();
  }

  private Optional<FilterFact> in(JsonNode node, String operator) {
    List<JsonNode> items = new ArrayList<>();
    node.path("children").forEach(items::add);
    return items.size() < 2
        ? Optional.empty()
        : fact(items.get(0), operator, items.subList(1, items.size()));
  }

  private Optional<FilterFact> comparison(JsonNode node) {
    String written = operator(node);
    String operator = PATTERNS.getOrDefault(written, written.equals("!=") ? "<>" : written);
    boolean known = COMPARISONS.containsValue(operator) || PATTERNS.containsValue(operator);
    if (!known) {
      return Optional.empty();
    }
    Optional<FilterFact> straight = fact(left(node), operator, List.of(right(node)));
    return straight.isPresent() || PATTERNS.containsKey(written)
        ? straight
        : fact(right(node), TURNED.getOrDefault(operator, operator), List.of(left(node)));
  }

  private Optional<FilterFact> fact(JsonNode column, String operator, List<JsonNode> values) {
    Optional<ColumnUse> use = scope.column(column);
    List<String> literals = new ArrayList<>();
    values.forEach(value -> literals.addAll(Nodes.literal(value)));
    return use.isPresent() && literals.size() == values.size()
        ? Optional.of(new FilterFact(use.get(), operator, literals))
        : Optional.empty();
  }
}
