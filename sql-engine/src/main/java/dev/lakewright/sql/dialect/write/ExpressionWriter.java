package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.sql.dialect.FormTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes expressions of DuckDB's tree in another dialect. */
final class ExpressionWriter {
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "COMPARE_EQUAL", "=",
          "COMPARE_NOTEQUAL", "<>",
          "COMPARE_LESSTHAN", "<",
          "COMPARE_GREATERTHAN", ">",
          "COMPARE_LESSTHANOREQUALTO", "<=",
          "COMPARE_GREATERTHANOREQUALTO", ">=");
  private static final int DEEPEST_ALIAS = 8;

  private final Target target;
  private final QueryWriter queries;
  private final CallWriter calls;
  private final CastWriter casts;
  private int aliases;

  ExpressionWriter(
      Target target, QueryWriter queries, FormTable<Dialect> functions, FormTable<Dialect> types) {
    this.target = target;
    this.queries = queries;
    this.calls = new CallWriter(target, this, functions);
    this.casts = new CastWriter(target, this, types);
  }

  String write(JsonNode node, Scope scope) {
    return switch (Tree.kind(node)) {
      case "COLUMN_REF" -> column(node, scope);
      case "CONSTANT" -> constant(node);
      case "COMPARISON" -> comparison(node, scope);
      case "CONJUNCTION" -> conjunction(node, scope);
      case "BETWEEN" -> between(node, scope);
      case "CASE" -> cases(node, scope);
      case "PARAMETER" -> casts.parameter(node, scope);
      case "CAST" -> casts.write(node, scope);
      case "OPERATOR" -> operator(node, scope);
      case "SUBQUERY" -> subquery(node, scope);
      case "FUNCTION" -> calls.write(node, scope);
      case "WINDOW" -> new WindowWriter(target, this, calls).write(node, scope);
      default -> throw new Untranslatable(word(node), Tree.offset(node));
    };
  }

  List<String> all(List<JsonNode> nodes, Scope scope) {
    return nodes.stream().map(it -> write(it, scope)).toList();
  }

  private static String word(JsonNode node) {
    String type = Tree.type(node).isEmpty() ? Tree.kind(node) : Tree.type(node);
    return type.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String column(JsonNode node, Scope scope) {
    List<String> path = Tree.path(node);
    String name = path.get(path.size() - 1);
    if (path.size() == 1) {
      return scope
          .own(name)
          .map(it -> target.name(it.name()))
          .or(() -> scope.alias(name).map(it -> alias(it, scope)))
          .or(() -> scope.column(name).map(it -> target.name(it.name())))
          .orElseGet(() -> calls.word(node, name));
    }
    String relation = path.get(path.size() - 2);
    return scope
        .column(relation, name)
        .map(it -> target.name(relation) + "." + target.name(it.name()))
        .orElseThrow(() -> new Untranslatable("the field " + name, Tree.offset(node)));
  }

  private String alias(JsonNode expression, Scope scope) {
    if (++aliases > DEEPEST_ALIAS) {
      throw new Untranslatable("an alias that stands for itself", Tree.offset(expression));
    }
    String written = "(" + write(expression, scope) + ")";
    aliases--;
    return written;
  }

  private String constant(JsonNode node) {
    String text = node.path("literal").path("text").asText();
    return switch (node.path("literal").path("kind").asText()) {
      case "STRING" -> target.text(text);
      case "INTEGER", "NUMERIC" -> text.replace("_", "");
      case "BOOLEAN" -> text.toUpperCase(Locale.ROOT);
      case "NULL_LITERAL" -> "NULL";
      default -> throw new Untranslatable("a constant of this kind", Tree.offset(node));
    };
  }

  private String comparison(JsonNode node, Scope scope) {
    JsonNode left = node.path("left");
    JsonNode right = node.path("right");
    String type = Tree.type(node);
    String one = beside(left, right, scope);
    String other = beside(right, left, scope);
    String sign = COMPARISONS.get(type);
    if (sign != null) {
      return "(" + one + " " + sign + " " + other + ")";
    }
    boolean distinct = type.equals("COMPARE_DISTINCT_FROM");
    if (!distinct && !type.equals("COMPARE_NOT_DISTINCT_FROM")) {
      throw new Untranslatable(word(node), Tree.offset(node));
    }
    return switch (target.dialect()) {
      case SQLITE -> "(" + one + (distinct ? " IS NOT " : " IS ") + other + ")";
      case MYSQL -> (distinct ? "(NOT " : "(") + "(" + one + " <=> " + other + "))";
      default ->
          "(" + one + (distinct ? " IS DISTINCT FROM " : " IS NOT DISTINCT FROM ") + other + ")";
    };
  }

  /** Write an operand; where times are texts, a date beside a moment is made one. */
  private String beside(JsonNode node, JsonNode other, Scope scope) {
    boolean lifted =
        target.keepsTimesAsText()
            && Kinds.of(node, scope) == TypeKind.DATE
            && Kinds.of(other, scope) == TypeKind.TIMESTAMP;
    return lifted ? "datetime(" + write(node, scope) + ")" : write(node, scope);
  }

  private String conjunction(JsonNode node, Scope scope) {
    String word = Tree.type(node).equals("CONJUNCTION_AND") ? " AND " : " OR ";
    return all(Tree.list(node.path("children")), scope).stream()
        .collect(Collectors.joining(word, "(", ")"));
  }

  private String between(JsonNode node, Scope scope) {
    JsonNode input = node.path("input");
    String low = beside(input, node.path("lower"), scope);
    String high = beside(input, node.path("upper"), scope);
    String lower = beside(node.path("lower"), input, scope);
    String upper = beside(node.path("upper"), input, scope);
    return low.equals(high)
        ? "(" + low + " BETWEEN " + lower + " AND " + upper + ")"
        : "(" + low + " >= " + lower + " AND " + high + " <= " + upper + ")";
  }

  private String cases(JsonNode node, Scope scope) {
    StringBuilder text = new StringBuilder("CASE");
    for (JsonNode check : node.path("case_checks")) {
      text.append(" WHEN ").append(write(check.path("when_expr"), scope));
      text.append(" THEN ").append(write(check.path("then_expr"), scope));
    }
    return text.append(" ELSE ")
        .append(write(node.path("else_expr"), scope))
        .append(" END")
        .toString();
  }

  private String operator(JsonNode node, Scope scope) {
    List<String> children = all(Tree.list(node.path("children")), scope);
    String first = children.get(0);
    String rest = String.join(", ", children.subList(1, children.size()));
    return switch (Tree.type(node)) {
      case "OPERATOR_NOT" -> "(NOT " + first + ")";
      case "OPERATOR_IS_NULL" -> "(" + first + " IS NULL)";
      case "OPERATOR_IS_NOT_NULL" -> "(" + first + " IS NOT NULL)";
      case "OPERATOR_COALESCE" -> "coalesce(" + String.join(", ", children) + ")";
      case "COMPARE_IN" -> "(" + first + " IN (" + rest + "))";
      case "COMPARE_NOT_IN" -> "(" + first + " NOT IN (" + rest + "))";
      default -> throw new Untranslatable(word(node), Tree.offset(node));
    };
  }

  private String subquery(JsonNode node, Scope scope) {
    String inner =
        "("
            + queries.write(node.path("subquery").path("node"), Optional.of(scope), List.of())
            + ")";
    return switch (node.path("subquery_type").asText()) {
      case "SCALAR" -> inner;
      case "EXISTS" -> "(EXISTS " + inner + ")";
      case "ANY" -> any(node, scope, inner);
      default -> throw new Untranslatable("this kind of subquery", Tree.offset(node));
    };
  }

  private String any(JsonNode node, Scope scope, String inner) {
    String child = write(node.path("child"), scope);
    String type = node.path("comparison_type").asText();
    if (type.equals("COMPARE_EQUAL")) {
      return "(" + child + " IN " + inner + ")";
    }
    String sign = COMPARISONS.get(type);
    if (sign == null || target.is(Dialect.SQLITE, Dialect.SPARK, Dialect.BIGQUERY)) {
      throw new Untranslatable("ANY", Tree.offset(node));
    }
    return "(" + child + " " + sign + " ANY " + inner + ")";
  }
}
