package dev.lakewright.router.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A schema in the part of JSON Schema (draft 2020-12) that tools use: type, properties, required,
 * additionalProperties (true or false), items, enum, minimum, maximum, minLength, maxLength,
 * minItems and maxItems. Keywords that only describe are read over; any other is refused, as what
 * is not checked would look as if it held.
 */
public final class JsonSchema {
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");
  private static final Set<String> DESCRIBE =
      Set.of("$schema", "$id", "$comment", "title", "description", "default", "examples", "format");
  private static final Set<String> COUNTS =
      Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode schema;

  private JsonSchema(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * Read a schema.
   *
   * @throws IllegalArgumentException if it is no such schema; the message says where
   */
  public static JsonSchema parse(String text) {
    return read(text, true);
  }

  /**
   * Read a schema that others wrote and hold to themselves: keywords that are not known are read
   * over, so what they forbid is not seen here.
   *
   * @throws IllegalArgumentException if a keyword that is known is used wrongly; the message says
   *     where
   */
  public static JsonSchema ofOthers(String text) {
    return read(text, false);
  }

  private static JsonSchema read(String text, boolean strict) {
    JsonNode schema;
    try {
      schema = JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the schema is no JSON", broken);
    }
    check(schema, "$", strict);
    return new JsonSchema(schema);
  }

  private static void check(JsonNode schema, String path, boolean strict) {
    demand(schema.isObject(), path, "a schema is an object");
    for (var keyword : schema.properties()) {
      String name = keyword.getKey();
      JsonNode value = keyword.getValue();
      String at = path + "." + name;
      if (COUNTS.contains(name)) {
        demand(value.isNumber(), at, "a number");
      } else if (!DESCRIBE.contains(name)) {
        checkKeyword(name, value, at, strict);
      }
    }
  }

  private static void checkKeyword(String name, JsonNode value, String at, boolean strict) {
    switch (name) {
      case "type" -> types(value).forEach(type -> demand(TYPES.contains(type), at, "a type"));
      case "properties" -> {
        demand(value.isObject(), at, "an object");
        value.properties().forEach(it -> check(it.getValue(), at + "." + it.getKey(), strict));
      }
      case "required" -> {
        demand(value.isArray(), at, "a list of names");
        value.forEach(it -> demand(it.isTextual(), at, "a list of names"));
      }
      case "additionalProperties" ->
          demand(value.isBoolean() || (!strict && value.isObject()), at, "true or false");
      case "items" -> check(value, at, strict);
      case "enum" -> demand(value.isArray() && !value.isEmpty(), at, "a list of values");
      default -> demand(!strict, at, "a keyword that is known");
    }
  }

  private static List<String> types(JsonNode type) {
    List<String> types = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(it -> types.add(it.asText()));
    } else {
      types.add(type.asText());
    }
    return types;
  }

  private static void demand(boolean holds, String path, String what) {
    if (!holds) {
      throw new IllegalArgumentException("invalid schema at " + path + ": expected " + what);
    }
  }

  /** Return the schema as JSON in one line. */
  public String text() {
    return schema.toString();
  }

  /** Return what is wrong with a JSON text, each with its place; nothing where it fits. */
  public List<String> violations(String text) {
    try {
      JsonNode value = JSON.readTree(text);
      List<String> found = new ArrayList<>();
      new SchemaCheck(found).check(schema, value, "$");
      return found;
    } catch (JsonProcessingException broken) {
      return List.of("$: no JSON");
    }
  }
}
