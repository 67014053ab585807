package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.sql.dialect.FormTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes casts; DuckDB rounds to whole numbers where others cut. */
final class CastWriter {
  private final Target target;
  private final ExpressionWriter expressions;
  private final FormTable<Dialect> types;

  CastWriter(Target target, ExpressionWriter expressions, FormTable<Dialect> types) {
    this.target = target;
    this.expressions = expressions;
    this.types = types;
  }

  String write(JsonNode node, Scope scope) {
    JsonNode child = node.path("child");
    String type = node.path("type_expr").path("type_name").asText().toLowerCase(Locale.ROOT);
    TypeKind from = Kinds.of(child, scope);
    boolean written = type.equals("varchar") || type.equals("text") || type.equals("string");
    if (written && (from == TypeKind.FLOATING || from == TypeKind.BOOLEAN)) {
      throw new Untranslatable("a cast of such a value to a text", Tree.offset(node));
    }
    String value = expressions.write(child, scope);
    Optional<String> call = target.is(Dialect.SQLITE) ? call(node, type, value) : Optional.empty();
    if (call.isPresent()) {
      return call.get();
    }
    boolean flag = type.equals("boolean") || type.equals("bool");
    if (flag && from == TypeKind.INTEGER) {
      return "(" + value + " <> 0)";
    }
    return cast(node, type, whole(type, from) ? rounded(value, from) : value);
  }

  /** SQLite has functions where others have types. */
  private static Optional<String> call(JsonNode node, String type, String value) {
    return switch (type) {
      case "date" -> Optional.of("date(" + value + ")");
      case "timestamp" -> Optional.of("datetime(" + value + ")");
      case "decimal", "numeric" -> Optional.of("round(" + value + ", " + scale(node) + ")");
      default -> Optional.empty();
    };
  }

  private String cast(JsonNode node, String type, String value) {
    String parameters =
        Tree.list(node.path("type_expr").path("children")).stream()
            .map(it -> it.path("literal").path("text").asText())
            .collect(Collectors.joining(", "));
    String form = form(node, type).replace("{1}", parameters.isEmpty() ? "18, 3" : parameters);
    return word(node) + "(" + value + " AS " + form + ")";
  }

  private String word(JsonNode node) {
    if (!node.path("try_cast").asBoolean()) {
      return "CAST";
    }
    return switch (target.dialect()) {
      case SPARK, TRINO, SNOWFLAKE -> "TRY_CAST";
      case BIGQUERY -> "SAFE_CAST";
      default -> throw new Untranslatable("TRY_CAST", Tree.offset(node));
    };
  }

  /** Write what reads a value that the statement is given, in the value's type. */
  String parameter(JsonNode node, Scope scope) {
    String name = node.path("identifier").asText();
    ColumnType type =
        scope
            .parameter(name)
            .filter(it -> target.hasNamedParameters())
            .orElseThrow(() -> new Untranslatable("the parameter " + name, Tree.offset(node)));
    String marker = ":" + name;
    if (type.kind() == TypeKind.TEXT) {
      return marker;
    }
    String sql = type.sql().toLowerCase(Locale.ROOT);
    int bracket = sql.indexOf('(');
    String plain = bracket < 0 ? sql : sql.substring(0, bracket);
    String sizes = bracket < 0 ? "" : sql.substring(bracket + 1, sql.length() - 1);
    return "CAST(" + marker + " AS " + form(node, plain).replace("{1}", sizes) + ")";
  }

  private String form(JsonNode node, String type) {
    return types
        .form(type, target.dialect())
        .orElseThrow(() -> new Untranslatable("the type " + type, Tree.offset(node)));
  }

  private static String scale(JsonNode node) {
    List<JsonNode> parameters = Tree.list(node.path("type_expr").path("children"));
    return parameters.size() == 2
        ? parameters.get(1).path("literal").path("text").asText()
        : parameters.isEmpty() ? "3" : "0";
  }

  private boolean whole(String type, TypeKind from) {
    boolean integer =
        switch (type) {
          case "integer", "int", "int4", "bigint", "int8", "smallint" -> true;
          default -> false;
        };
    boolean cuts = target.is(Dialect.SQLITE, Dialect.SPARK);
    return integer && cuts && from != TypeKind.INTEGER && from != TypeKind.BOOLEAN;
  }

  private String rounded(String value, TypeKind from) {
    boolean text = target.is(Dialect.SPARK) && from == TypeKind.TEXT;
    return text ? "round(CAST(" + value + " AS DOUBLE))" : "round(" + value + ")";
  }
}
