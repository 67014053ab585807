package dev.lakewright.export.describe;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.export.contract.Promise;
import dev.lakewright.export.contract.Statement;
import dev.lakewright.export.project.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a contract of the Open Data Contract Standard 3.0.2. Promises about the rows alone are
 * queries of DuckDB that count what is broken; those that need other steps of the plan are texts.
 */
record OdcsContract(Plan plan, SinkRows sink) {
  String text() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("apiVersion", "v3.0.2");
    root.put("kind", "DataContract");
    root.put("id", plan.name() + "." + sink.id());
    root.put("name", plan.name() + " " + sink.id());
    root.put("version", "1.0.0");
    root.put("status", "active");
    plan.owner()
        .ifPresent(
            it ->
                root.put("team", List.of(new TreeMap<>(Map.of("role", "owner", "username", it)))));
    if (!plan.description().isBlank()) {
      root.put("description", Map.of("purpose", plan.description().strip()));
    }
    root.put("servers", List.of(server()));
    root.put("schema", List.of(table()));
    return YamlText.of(root);
  }

  private Map<String, Object> server() {
    Map<String, Object> server = new LinkedHashMap<>();
    server.put("server", "results");
    server.put("type", "local");
    String path = sink.sink().to().path();
    String below = sink.partitions().isEmpty() ? "/*.parquet" : "/**/*.parquet";
    server.put("path", sink.format().equals("parquet") ? path + below : path);
    server.put("format", sink.format());
    return server;
  }

  private Map<String, Object> table() {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("name", sink.id());
    table.put("physicalName", sink.id());
    table.put("logicalType", "object");
    table.put("physicalType", sink.format().equals("duckdb") ? "table" : "file");
    if (!sink.sink().head().description().isBlank()) {
      table.put("description", sink.sink().head().description().strip());
    }
    table.put("properties", sink.columns().stream().map(this::property).toList());
    List<Map<String, Object>> quality = new ArrayList<>();
    sink.promises().stream().filter(it -> !isColumns(it)).forEach(it -> quality.add(quality(it)));
    if (!quality.isEmpty()) {
      table.put("quality", quality);
    }
    return table;
  }

  private Map<String, Object> property(Column column) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("name", column.name());
    property.put("logicalType", logicalType(column));
    property.put("physicalType", column.type().sql());
    if (sink.isRequired(column)) {
      property.put("required", true);
    }
    if (sink.isUnique(column)) {
      property.put("unique", true);
    }
    position(property, "primaryKey", "primaryKeyPosition", sink.key(), column);
    position(property, "partitioned", "partitionKeyPosition", sink.partitions(), column);
    return property;
  }

  private static void position(
      Map<String, Object> property, String flag, String place, List<String> names, Column column) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(column.name())) {
        property.put(flag, true);
        property.put(place, i + 1);
      }
    }
  }

  private static String logicalType(Column column) {
    return switch (column.type().kind()) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case DECIMAL, FLOATING -> "number";
      case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> "date";
      case LIST -> "array";
      case STRUCT, MAP -> "object";
      case TEXT, TIME, INTERVAL, BINARY, UUID, JSON, OTHER -> "string";
    };
  }

  private static boolean isColumns(Promise promise) {
    return promise.expectation().condition() instanceof Condition.Columns;
  }

  private static Map<String, Object> quality(Promise promise) {
    Map<String, Object> quality = new LinkedHashMap<>();
    boolean alone =
        switch (promise.expectation().condition().word()) {
          case "relationships", "rows", "sql", "sql_figure" -> false;
          default -> true;
        };
    quality.put("type", alone ? "sql" : "text");
    quality.put("description", promise.title());
    if (alone) {
      quality.put(
          "query", "SELECT count(*) FROM (\n" + Statement.bare(promise.query()) + ") AS broken");
      quality.put("mustBe", 0);
    }
    quality.put("severity", promise.isError() ? "error" : "warning");
    return quality;
  }
}
