package dev.lakewright.sql.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds what texts ask of the engine's readers of JSON: a structure is a grammar of types that
 * nobody else has seen, and a path with several wildcards multiplies.
 */
public final class JsonRules {
  private static final int DEEPEST = 100;
  private static final Set<String> STRUCTURED =
      Set.of("from_json", "from_json_strict", "json_transform", "json_transform_strict");
  private static final Set<String> PATHS =
      Set.of(
          "json_array_length",
          "json_exists",
          "json_extract",
          "json_extract_path",
          "json_extract_path_text",
          "json_extract_string",
          "json_keys",
          "json_type",
          "json_value",
          "->",
          "->>");
  private static final Set<String> TEXTS = Set.of("varchar", "text", "string");
  private static final Set<String> WHOLE =
      Set.of("bigint", "int", "int2", "int4", "int8", "integer", "long", "smallint", "tinyint");

  /** Calls that give numbers, or lists, in which the engine has no wildcards. */
  private static final Set<String> ARITHMETIC =
      Set.of("+", "-", "*", "//", "%", "length", "len", "json_array_length");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A built-in type, its sizes, and brackets for lists of it. */
  private static final Pattern TYPE =
      Pattern.compile("([a-z0-9_ ]{1,40})([(]\\d{1,3}(, ?\\d{1,3})?[)])?((\\[\\]){0,20})");

  private JsonRules() {}

  /**
   * Return why a call may cost what it does not show; nothing where it may not.
   *
   * @param before arguments that stand before those, as {@code x} does in {@code x.f(y)}
   */
  static Optional<String> refuses(String name, JsonNode arguments, int before) {
    JsonNode second = arguments.path(1 - before).path("expression");
    if (STRUCTURED.contains(name) && !isStructure(second)) {
      return Optional.of("its structure has to be a plain text of built-in types");
    }
    return PATHS.contains(name) && !isPath(second)
        ? Optional.of("its path has to be a plain text with one wildcard at most")
        : Optional.empty();
  }

  static boolean isStructured(String name) {
    return STRUCTURED.contains(name);
  }

  /** Return how many fields the structures in some arguments have at most. */
  public static long fields(JsonNode arguments) {
    long colons = 0;
    for (JsonNode argument : arguments) {
      String text = argument.path("expression").path("literal").path("text").asText();
      colons += text.chars().filter(c -> c == ':').count();
    }
    return colons;
  }

  private static boolean isStructure(JsonNode node) {
    String text = node.path("literal").path("text").asText();
    boolean plain = node.path("literal").path("kind").asText().equals("STRING");
    if (!plain || depth(text) > DEEPEST) {
      return false;
    }
    try {
      return isTypes(JSON.readTree(text));
    } catch (JsonProcessingException noStructure) {
      return false;
    }
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += "[{(".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      deepest = Math.max(deepest, depth);
      depth -= "]})".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return deepest;
  }

  private static boolean isTypes(JsonNode structure) {
    if (structure.isTextual()) {
      Matcher type = TYPE.matcher(AsciiFold.of(structure.asText()));
      return type.matches() && isType(type.group(1));
    }
    for (JsonNode part : structure) {
      if (!isTypes(part)) {
        return false;
      }
    }
    return structure.isContainerNode();
  }

  private static boolean isType(String name) {
    return NodeKinds.TYPES.contains(name) || NodeKinds.LONG_TYPES.contains(name);
  }

  /**
   * Return true for a path that can be told from its text: a text, a place in a list, a list of
   * such, or missing; or what gives a number, which is no path of several ways. What another cast
   * or call makes of a text is not looked into: {@code '\\x24.*'::BLOB::VARCHAR} is a path too.
   */
  static boolean isPath(JsonNode node) {
    return switch (node.path("class").asText()) {
      case "" -> true;
      case "CONSTANT" -> isPlain(node.path("literal"));
      case "CAST" -> isCast(node);
      case "FUNCTION" -> isNumber(node) || isList(node);
      case "OPERATOR" -> isArray(node);
      default -> false;
    };
  }

  private static boolean isPlain(JsonNode literal) {
    return switch (literal.path("kind").asText()) {
      case "STRING" -> isNarrow(literal.path("text").asText());
      case "INTEGER", "NULL_LITERAL" -> true;
      default -> false;
    };
  }

  /** A text is the same after a cast to a text; whatever becomes a whole number is a place. */
  private static boolean isCast(JsonNode cast) {
    String type = AsciiFold.of(cast.path("type_expr").path("type_name").asText());
    boolean plain = cast.path("child").path("class").asText().equals("CONSTANT");
    return WHOLE.contains(type) || (TEXTS.contains(type) && plain && isPath(cast.path("child")));
  }

  private static boolean isNumber(JsonNode call) {
    return ARITHMETIC.contains(AsciiFold.of(call.path("function_name").asText()));
  }

  private static boolean isList(JsonNode call) {
    String name = AsciiFold.of(call.path("function_name").asText());
    for (JsonNode argument : call.path("arguments")) {
      if (!isPath(argument.path("expression"))) {
        return false;
      }
    }
    return name.equals("list_value");
  }

  private static boolean isArray(JsonNode operator) {
    for (JsonNode child : operator.path("children")) {
      if (!isPath(child)) {
        return false;
      }
    }
    return operator.path("type").asText().equals("ARRAY_CONSTRUCTOR");
  }

  /** Return true for a path that goes down in one way, through one wildcard at most; or a key. */
  private static boolean isNarrow(String path) {
    boolean narrow = !path.contains("..") && path.indexOf('*') == path.lastIndexOf('*');
    return narrow || !path.startsWith("$");
  }
}
