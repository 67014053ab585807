package dev.lakewright.router.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds a value against a schema that was checked before, and collects what is wrong. */
record SchemaCheck(List<String> found) {
  void check(JsonNode schema, JsonNode value, String path) {
    JsonNode type = schema.path("type");
    if (!type.isMissingNode() && !isOf(type, value)) {
      found.add(path + ": not of type " + type);
      return;
    }
    JsonNode values = schema.path("enum");
    if (values.isArray() && elements(values).noneMatch(value::equals)) {
      found.add(path + ": not one of " + values);
    }
    if (value.isNumber()) {
      within(schema, "minimum", "maximum", value.asDouble(), path);
    } else if (value.isTextual()) {
      String text = value.asText();
      within(schema, "minLength", "maxLength", text.codePointCount(0, text.length()), path);
    } else if (value.isArray()) {
      array(schema, value, path);
    } else if (value.isObject()) {
      object(schema, value, path);
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static boolean isOf(JsonNode type, JsonNode value) {
    return type.isArray()
        ? elements(type).anyMatch(it -> isOf(it.asText(), value))
        : isOf(type.asText(), value);
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
      case "boolean" -> value.isBoolean();
      default -> value.isNull();
    };
  }

  private void within(JsonNode schema, String least, String most, double value, String path) {
    if (schema.has(least) && value < schema.path(least).asDouble()) {
      found.add(path + ": less than " + least + " " + schema.path(least));
    }
    if (schema.has(most) && value > schema.path(most).asDouble()) {
      found.add(path + ": more than " + most + " " + schema.path(most));
    }
  }

  private void array(JsonNode schema, JsonNode value, String path) {
    within(schema, "minItems", "maxItems", value.size(), path);
    if (schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.path("items"), value.path(i), path + "[" + i + "]");
      }
    }
  }

  private void object(JsonNode schema, JsonNode value, String path) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        found.add(path + ": " + name.asText() + " is missing");
      }
    }
    JsonNode properties = schema.path("properties");
    boolean closed = !schema.path("additionalProperties").asBoolean(true);
    for (var field : value.properties()) {
      if (properties.has(field.getKey())) {
        check(properties.path(field.getKey()), field.getValue(), path + "." + field.getKey());
      } else if (closed) {
        found.add(path + ": " + field.getKey() + " is not expected");
      }
    }
  }
}
