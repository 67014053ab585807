package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.AsciiFold;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What expressions of each class weigh. */
record Expressions(Weighing weighing, Calls calls) {
  /** Operators that give a truth or a number. */
  private static final Set<String> SMALL =
      Set.of(
          "OPERATOR_NOT",
          "OPERATOR_IS_NULL",
          "OPERATOR_IS_NOT_NULL",
          "COMPARE_IN",
          "COMPARE_NOT_IN",
          "GROUPING_FUNCTION");

  /** Types of values that are as long as they are. */
  private static final Set<String> GROWING =
      Set.of("bignum", "varint", "blob", "bytea", "binary", "varbinary");

  private static final Set<String> LONG_NUMBERS = Set.of("bignum", "varint");
  private static final double PAIRS_OF_DIGIT = 8;

  private static final Set<String> BITS = Set.of("bit", "bitstring", "bit varying");

  private static final Set<String> TEXTS =
      Set.of(
          "varchar",
          "text",
          "string",
          "char",
          "bpchar",
          "nvarchar",
          "character",
          "character varying");
  private static final Set<String> NESTED =
      Set.of("list", "array", "struct", "row", "map", "union", "tuple", "enum");

  /** An element may be one letter, two with its backslash, in quotes, with a comma and a space. */
  private static final int IN_LIST = 6;

  static final int IN_JSON = 6;

  /** Nothing doubles as well, as an element of a list or in the brackets of one. */
  private static final int LEAST = 1;

  private static final int BITS_OF_BYTE = 8;

  Weight weigh(JsonNode node, Scope scope) {
    return switch (node.path("class").asText()) {
      case "COLUMN_REF" -> scope.columns().find(folded(node.path("column_names")));
      case "CONSTANT" -> constant(node.path("literal"));
      case "CAST" -> cast(node, weighing.expression(node.path("child"), scope));
      case "CASE" -> cases(node, scope);
      case "COMPARISON", "CONJUNCTION", "BETWEEN" -> below(node, scope, true);
      case "OPERATOR" -> operator(node, scope);
      case "FUNCTION", "WINDOW" -> calls.weigh(node, scope);
      case "SUBQUERY" -> below(node, scope, !node.path("subquery_type").asText().equals("SCALAR"));
      case "LAMBDA" -> arrow(node, scope);
      case "STAR" -> scope.columns().row().or(below(node, scope, false));
      case "POSITIONAL_REFERENCE", "LAMBDA_REF" -> scope.columns().heaviest();
      default -> below(node, scope, false);
    };
  }

  static List<String> folded(JsonNode names) {
    List<String> folded = new ArrayList<>();
    names.forEach(it -> folded.add(AsciiFold.of(it.asText())));
    return folded;
  }

  private static Weight constant(JsonNode literal) {
    String text = literal.path("text").asText();
    return switch (literal.path("kind").asText()) {
      case "INTEGER", "NUMERIC", "BOOLEAN", "NULL_LITERAL" -> Weight.NUMBER.or(number(text));
      default -> Weight.text(Math.max(LEAST, text.getBytes(StandardCharsets.UTF_8).length));
    };
  }

  private static Weight number(String digits) {
    return new Weight(digits.length(), 1, 0, true).or(digits(digits.length()));
  }

  /** Digits become a long number in steps that each take as long as what there is of it. */
  private static Weight digits(double number) {
    return new Weight(number * number / PAIRS_OF_DIGIT, 1, 0, true);
  }

  /** Weigh what is below, and return the heaviest of it, or a number where it ends in one. */
  private Weight below(JsonNode node, Scope scope, boolean small) {
    Weight weight = Weight.NONE;
    for (JsonNode child : node) {
      weight = weight.or(weighing.all(child, scope));
    }
    return small ? Weight.NUMBER : weight;
  }

  private Weight cases(JsonNode node, Scope scope) {
    Weight weight = weighing.expression(node.path("else_expr"), scope);
    for (JsonNode check : node.path("case_checks")) {
      weighing.expression(check.path("when_expr"), scope);
      weight = weight.or(weighing.expression(check.path("then_expr"), scope));
    }
    return weight;
  }

  private Weight operator(JsonNode node, Scope scope) {
    String type = node.path("type").asText();
    if (!type.equals("ARRAY_CONSTRUCTOR")) {
      return below(node, scope, SMALL.contains(type));
    }
    Weight list = Weight.text(LEAST);
    for (JsonNode item : node.path("children")) {
      Weight weight = weighing.expression(item, scope);
      list = list.and(weight).withFields(Math.max(list.fields(), weight.fields()));
    }
    return list.wrapped();
  }

  private Weight cast(JsonNode node, Weight value) {
    JsonNode type = node.path("type_expr");
    String name = AsciiFold.of(type.path("type_name").asText());
    if (LONG_NUMBERS.contains(name)) {
      weighing.keep(digits(value.letters()));
    }
    if (TEXTS.contains(name)) {
      return Weight.text(value.letters() * (value.depth() > 0 ? IN_LIST : 1));
    }
    if (name.equals("json")) {
      return Weight.text(value.letters() * IN_JSON);
    }
    if (NESTED.contains(name)) {
      double fields = Math.max(value.fields(), types(type));
      return new Weight(
          value.letters() + fields + names(type),
          fields,
          Math.max(value.depth(), depth(type)),
          false);
    }
    if (BITS.contains(name)) {
      return Weight.text(value.letters() * BITS_OF_BYTE);
    }
    return GROWING.contains(name) ? value.withFields(1) : Weight.NUMBER;
  }

  private static double types(JsonNode type) {
    double types = type.path("class").asText().equals("TYPE") ? 1 : 0;
    for (JsonNode child : type) {
      types += types(child);
    }
    return types;
  }

  /** Letters of the names that a type has, which its values need not have. */
  private static double names(JsonNode type) {
    double names = type.path("alias").asText().length();
    names += type.path("literal").path("text").asText().length();
    for (JsonNode child : type) {
      names += names(child);
    }
    return names;
  }

  private static int depth(JsonNode type) {
    int deepest = 0;
    for (JsonNode child : type) {
      deepest = Math.max(deepest, depth(child));
    }
    return deepest + (type.path("class").asText().equals("TYPE") ? 1 : 0);
  }

  /** What stands after an arrow takes a part, or one for each path of a list. */
  private Weight arrow(JsonNode node, Scope scope) {
    Weight json = weighing.expression(node.path("lhs"), scope);
    return parts(json, weighing.expression(node.path("expr"), scope));
  }

  static Weight parts(Weight json, Weight path) {
    return path.depth() > 0 ? json.times(1 + path.letters()).wrapped() : json;
  }
}
