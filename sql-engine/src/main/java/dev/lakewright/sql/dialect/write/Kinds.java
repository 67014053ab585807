package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.TypeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what an expression gives, as far as that can be read off it; OTHER where not. */
final class Kinds {
  private static final Set<String> BOOLEANS =
      Set.of(
          "~~",
          "!~~",
          "~~*",
          "!~~*",
          "contains",
          "starts_with",
          "bool_and",
          "bool_or",
          "regexp_matches");
  private static final Map<String, TypeKind> RESULTS =
      Map.ofEntries(
          Map.entry("count", TypeKind.INTEGER),
          Map.entry("count_star", TypeKind.INTEGER),
          Map.entry("length", TypeKind.INTEGER),
          Map.entry("len", TypeKind.INTEGER),
          Map.entry("strpos", TypeKind.INTEGER),
          Map.entry("instr", TypeKind.INTEGER),
          Map.entry("year", TypeKind.INTEGER),
          Map.entry("month", TypeKind.INTEGER),
          Map.entry("day", TypeKind.INTEGER),
          Map.entry("date_part", TypeKind.INTEGER),
          Map.entry("date_diff", TypeKind.INTEGER),
          Map.entry("row_number", TypeKind.INTEGER),
          Map.entry("rank", TypeKind.INTEGER),
          Map.entry("dense_rank", TypeKind.INTEGER),
          Map.entry("//", TypeKind.INTEGER),
          Map.entry("avg", TypeKind.FLOATING),
          Map.entry("/", TypeKind.FLOATING),
          Map.entry("lower", TypeKind.TEXT),
          Map.entry("upper", TypeKind.TEXT),
          Map.entry("substring", TypeKind.TEXT),
          Map.entry("substr", TypeKind.TEXT),
          Map.entry("concat", TypeKind.TEXT),
          Map.entry("||", TypeKind.TEXT),
          Map.entry("trim", TypeKind.TEXT),
          Map.entry("replace", TypeKind.TEXT),
          Map.entry("date_trunc", TypeKind.DATE),
          Map.entry("make_date", TypeKind.DATE),
          Map.entry("last_day", TypeKind.DATE),
          Map.entry("current_date", TypeKind.DATE));

  private static final Set<String> OF_ARGUMENTS =
      Set.of(
          "min",
          "max",
          "sum",
          "abs",
          "round",
          "any_value",
          "first_value",
          "last_value",
          "lag",
          "lead",
          "coalesce",
          "greatest",
          "least",
          "nullif",
          "ifnull",
          "%",
          "*");

  private Kinds() {}

  static TypeKind of(JsonNode node, Scope scope) {
    return switch (Tree.kind(node)) {
      case "COLUMN_REF" -> column(Tree.path(node), scope);
      case "CONSTANT" -> constant(node.path("literal").path("kind").asText(), node);
      case "PARAMETER" ->
          scope
              .parameter(node.path("identifier").asText())
              .map(ColumnType::kind)
              .orElse(TypeKind.OTHER);
      case "COMPARISON", "CONJUNCTION", "BETWEEN" -> TypeKind.BOOLEAN;
      case "OPERATOR" ->
          Tree.type(node).equals("OPERATOR_COALESCE")
              ? first(Tree.list(node.path("children")), scope)
              : TypeKind.BOOLEAN;
      case "SUBQUERY" ->
          Tree.type(node).equals("SUBQUERY") && node.path("subquery_type").asText().equals("SCALAR")
              ? TypeKind.OTHER
              : TypeKind.BOOLEAN;
      case "CAST" -> ColumnType.parse(node.path("type_expr").path("type_name").asText()).kind();
      case "CASE" -> of(node.path("case_checks").path(0).path("then_expr"), scope);
      case "FUNCTION", "WINDOW" -> call(node, scope);
      default -> TypeKind.OTHER;
    };
  }

  private static TypeKind column(List<String> path, Scope scope) {
    String name = path.get(path.size() - 1);
    Optional<Scope.Item> item =
        path.size() == 1 ? scope.column(name) : scope.column(path.get(path.size() - 2), name);
    Optional<JsonNode> alias =
        item.isEmpty() && path.size() == 1 ? scope.alias(name) : Optional.empty();
    return item.map(Scope.Item::kind)
        .orElseGet(() -> alias.map(it -> of(it, scope)).orElse(TypeKind.OTHER));
  }

  private static TypeKind constant(String kind, JsonNode node) {
    return switch (kind) {
      case "INTEGER" -> TypeKind.INTEGER;
      case "NUMERIC" ->
          node.path("literal").path("text").asText().contains("e")
              ? TypeKind.FLOATING
              : TypeKind.DECIMAL;
      case "STRING" -> TypeKind.TEXT;
      case "BOOLEAN" -> TypeKind.BOOLEAN;
      default -> TypeKind.OTHER;
    };
  }

  private static TypeKind call(JsonNode node, Scope scope) {
    String name = Tree.function(node);
    List<JsonNode> arguments = Tree.arguments(node);
    if (BOOLEANS.contains(name)) {
      return TypeKind.BOOLEAN;
    }
    if ((name.equals("+") || name.equals("-")) && !arguments.isEmpty()) {
      return sum(arguments, scope);
    }
    return OF_ARGUMENTS.contains(name)
        ? first(arguments, scope)
        : RESULTS.getOrDefault(name, TypeKind.OTHER);
  }

  private static TypeKind sum(List<JsonNode> arguments, Scope scope) {
    if (arguments.stream().anyMatch(it -> Intervals.of(it).isPresent())) {
      return TypeKind.TIMESTAMP;
    }
    List<TypeKind> kinds = arguments.stream().map(it -> of(it, scope)).toList();
    boolean dates = kinds.stream().allMatch(TypeKind.DATE::equals) && kinds.size() == 2;
    return dates ? TypeKind.INTEGER : widest(kinds);
  }

  /** Return the kind that all are taken to. */
  private static TypeKind widest(List<TypeKind> kinds) {
    List<TypeKind> order =
        List.of(TypeKind.DATE, TypeKind.FLOATING, TypeKind.DECIMAL, TypeKind.INTEGER);
    return kinds.stream().allMatch(order::contains)
        ? order.stream().filter(kinds::contains).findFirst().orElse(TypeKind.OTHER)
        : TypeKind.OTHER;
  }

  private static TypeKind first(List<JsonNode> arguments, Scope scope) {
    List<TypeKind> kinds = arguments.stream().map(it -> of(it, scope)).toList();
    return kinds.stream().distinct().count() == 1 ? kinds.get(0) : widest(kinds);
  }
}
