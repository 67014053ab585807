package dev.lakewright.gateway.llama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kherud.llama.LlamaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns JSON Schemas into grammars. The library ends the process over one that it does not
 * understand, so only what it surely does is shown to it.
 */
final class SafeSchema {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DEEPEST = 32;
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "const",
          "anyOf",
          "title",
          "description");

  private SafeSchema() {}

  /** Return the grammar of the schema; nothing for one that asks for more than is known here. */
  static Optional<String> grammar(String schema) {
    try {
      JsonNode node = MAPPER.readTree(schema);
      return isKnown(node, DEEPEST)
          ? Optional.of(LlamaModel.jsonSchemaToGrammar(node.toString()))
          : Optional.empty();
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  private static boolean isKnown(JsonNode node, int depth) {
    if (!node.isObject() || depth == 0) {
      return false;
    }
    List<JsonNode> inner = new ArrayList<>();
    node.path("properties").forEach(inner::add);
    node.path("anyOf").forEach(inner::add);
    if (node.has("items")) {
      inner.add(node.get("items"));
    }
    return keywordsAreKnown(node)
        && valuesAreKnown(node)
        && inner.stream().allMatch(it -> isKnown(it, depth - 1));
  }

  private static boolean keywordsAreKnown(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    boolean says = node.has("type") || node.has("enum") || node.has("const") || node.has("anyOf");
    return says && KEYWORDS.containsAll(names);
  }

  private static boolean valuesAreKnown(JsonNode node) {
    return (!node.has("type") || TYPES.contains(node.get("type").asText()))
        && isOrMissing(node, "properties", JsonNode::isObject)
        && isOrMissing(node, "required", JsonNode::isArray)
        && isOrMissing(node, "additionalProperties", JsonNode::isBoolean)
        && isOrMissing(node, "enum", it -> it.isArray() && !it.isEmpty())
        && isOrMissing(node, "anyOf", it -> it.isArray() && !it.isEmpty())
        && (!node.has("required") || allTexts(node.get("required")));
  }

  private static boolean isOrMissing(JsonNode node, String key, Predicate<JsonNode> form) {
    return !node.has(key) || form.test(node.get(key));
  }

  private static boolean allTexts(JsonNode array) {
    for (JsonNode item : array) {
      if (!item.isTextual()) {
        return false;
      }
    }
    return true;
  }
}
