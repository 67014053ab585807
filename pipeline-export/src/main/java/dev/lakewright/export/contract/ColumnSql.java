package dev.lakewright.export.contract;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.lake.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the promise that a step has columns as a query over DuckDB's description of it. */
final class ColumnSql {
  private final Subject subject;

  ColumnSql(Subject subject) {
    this.subject = subject;
  }

  String of(Condition.Columns condition) {
    List<String> parts = new ArrayList<>();
    for (ContractColumn column : condition.wanted()) {
      parts.add("count(*) FILTER (WHERE " + fits(column) + ") = 0");
    }
    if (condition.closed()) {
      parts.add("count(*) > " + condition.wanted().size());
    }
    return "SELECT found FROM (SELECT 'it has ' || string_agg(column_name || ' ' || column_type, ', ')"
        + " AS found, "
        + String.join(" OR ", parts)
        + " AS broken\nFROM (DESCRIBE "
        + subject.from()
        + "))\nWHERE broken";
  }

  private static String fits(ContractColumn column) {
    List<String> parts = new ArrayList<>();
    parts.add("lower(column_name) = " + Identifier.literal(column.name().toLowerCase(Locale.ROOT)));
    column.physicalType().ifPresent(type -> parts.add(is(type.sql())));
    column.logicalType().ifPresent(type -> parts.add("(" + kind(type) + ")"));
    return String.join(" AND ", parts);
  }

  private static String is(String type) {
    String folded = type.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    return "upper(replace(column_type, ' ', '')) = " + Identifier.literal(folded);
  }

  private static String kind(LogicalType type) {
    return switch (type) {
      case STRING -> in("VARCHAR", "UUID", "JSON") + " OR column_type LIKE 'ENUM(%'";
      case INTEGER -> in(INTEGERS);
      case NUMBER ->
          in(INTEGERS) + " OR " + in("FLOAT", "DOUBLE") + " OR column_type LIKE 'DECIMAL%'";
      case BOOLEAN -> in("BOOLEAN");
      case DATE -> in("DATE");
      case TIMESTAMP -> "column_type LIKE 'TIMESTAMP%'";
      case TIME -> "column_type LIKE 'TIME%' AND column_type NOT LIKE 'TIMESTAMP%'";
      case OBJECT ->
          "column_type LIKE 'STRUCT(%' OR column_type LIKE 'MAP(%' OR column_type = 'JSON'";
      case ARRAY -> "column_type LIKE '%]'";
    };
  }

  private static final String[] INTEGERS = {
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT",
    "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"
  };

  private static String in(String... types) {
    return List.of(types).stream()
        .map(Identifier::literal)
        .collect(Collectors.joining(", ", "column_type IN (", ")"));
  }
}
