package dev.lakewright.export.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a Frictionless Data Package; paths are relative to the folder of results. */
record DataPackage(Plan plan, List<SinkRows> sinks) {
  String text() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("name", plan.name().value());
    if (!plan.description().isBlank()) {
      root.put("description", plan.description().strip());
    }
    plan.owner().ifPresent(it -> root.put("contributors", List.of(Map.of("title", it))));
    root.put("resources", sinks.stream().map(this::resource).toList());
    try {
      return new ObjectMapper().writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> resource(SinkRows sink) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", sink.id());
    resource.put("path", sink.sink().to().path());
    resource.put("format", sink.format());
    if (sink.format().equals("csv")) {
      resource.put("mediatype", "text/csv");
      resource.put("encoding", "utf-8");
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", sink.columns().stream().map(it -> field(sink, it)).toList());
    if (!sink.key().isEmpty()) {
      schema.put(
          "primaryKey",
          sink.columns().stream()
              .filter(it -> SinkRows.isAmong(sink.key(), it))
              .map(Column::name)
              .toList());
    }
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, Object> field(SinkRows sink, Column column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.put("type", type(column.type().kind()));
    if (column.type().kind() == TypeKind.TIMESTAMP) {
      field.put("format", "any");
    }
    Map<String, Object> constraints = constraints(sink, column);
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }

  private static String type(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case DECIMAL, FLOATING -> "number";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP, TIMESTAMP_WITH_ZONE -> "datetime";
      case LIST -> "array";
      case STRUCT, MAP, JSON -> "object";
      case TEXT, UUID -> "string";
      case INTERVAL, BINARY, OTHER -> "any";
    };
  }

  private static Map<String, Object> constraints(SinkRows sink, Column column) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (sink.isRequired(column)) {
      constraints.put("required", true);
    }
    if (sink.isUnique(column)) {
      constraints.put("unique", true);
    }
    if (column.type().kind() == TypeKind.TEXT) {
      sink.sure(Condition.AcceptedValues.class)
          .filter(it -> it.column().equalsIgnoreCase(column.name()))
          .findFirst()
          .ifPresent(it -> constraints.put("enum", values(it)));
    }
    return constraints;
  }

  private static List<String> values(Condition.AcceptedValues condition) {
    List<String> texts = new ArrayList<>();
    condition.values().stream().filter(it -> !it.isNull()).forEach(it -> texts.add(it.text()));
    return texts;
  }
}
