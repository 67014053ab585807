package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.TreeReading.Refusal.Kind;
import java.util.Optional;
import java.util.Set;

/** Holds calls, types, collations and words that are functions against the list. */
final class CallRules {
  private static final Set<String> SCHEMAS =
      Set.of("main", "system", "temp", "pg_catalog", "information_schema");

  private static final String PATH =
      "a path is a plain text with one wildcard at most, a number or a column;"
          + " a lambda is written lambda x: …";

  private final FunctionList functions;
  private final Sightings sightings;

  CallRules(FunctionList functions, Sightings sightings) {
    this.functions = functions;
    this.sightings = sightings;
  }

  /** Check one expression, not those below it. */
  void check(JsonNode node, String kind) {
    switch (kind) {
      case "FUNCTION", "WINDOW" -> call(node);
      case "TYPE" -> type(node);
      case "COLLATE" -> collation(node);
      case "COLUMN_REF" -> word(node);
      case "STAR" -> sightings.star();
      case "LAMBDA" -> lambda(node);
      default -> {}
    }
  }

  /** Check a call that stands in FROM. */
  void table(JsonNode call) {
    String name = call.path("function_name").asText();
    sightings.function(name);
    if (isQualified(call)) {
      sightings.refuse(Kind.TABLE_FUNCTION, name, "functions are named by themselves", call);
    } else {
      functions
          .refusesTable(name)
          .ifPresent(reason -> sightings.refuse(Kind.TABLE_FUNCTION, name, reason, call));
    }
  }

  /** A lambda, or what the tree has as one too: an arrow, with a path into JSON after it. */
  private void lambda(JsonNode node) {
    if (node.path("syntax_type").asText().equals("SINGLE_ARROW")) {
      arrow(node);
    } else if (SizeRules.multiplies(node)) {
      sightings.refuse(Kind.CONSTRUCT, "a lambda", "sizes within it multiply", node);
    }
  }

  /**
   * Check what stands after an arrow. A column is no danger, for the engine refuses wildcards in
   * paths that it does not know when it binds; it knows those that are another name of a text.
   */
  private void arrow(JsonNode node) {
    JsonNode path = first(node.path("expr"));
    if (path.path("class").asText().equals("COLUMN_REF")) {
      sightings.path(path);
    } else if (!JsonRules.isPath(path)) {
      sightings.refuse(Kind.CONSTRUCT, "->", PATH, node);
    }
  }

  /**
   * {@code x -> a ->> b} stands in the tree as {@code x -> (a ->> b)}, and is read from the left.
   */
  private static JsonNode first(JsonNode path) {
    boolean chained = path.path("is_operator").asBoolean();
    return chained && path.path("function_name").asText().equals("->>")
        ? first(path.path("arguments").path(0).path("expression"))
        : path;
  }

  private void call(JsonNode node) {
    String name = node.path("function_name").asText();
    if (!node.path("is_operator").asBoolean()) {
      sightings.function(name);
    }
    if (isQualified(node)) {
      String schema = AsciiFold.of(node.path("schema").asText());
      if (SCHEMAS.contains(schema) || !node.path("catalog").asText().isEmpty()) {
        // The engine looks into its own schemas first, whatever column has their name.
        sightings.refuse(Kind.FUNCTION, schema + "." + name, "functions are named alone", node);
        return;
      }
      sightings.chain(node.path("schema").asText(), node);
    }
    Optional<String> refusal = functions.refusesCall(name);
    if (refusal.isPresent()) {
      sightings.refuse(Kind.FUNCTION, name, refusal.get(), node);
    } else if (node.path("export_state").asBoolean()) {
      sightings.refuse(Kind.FUNCTION, name, "its state cannot be exported", node);
    } else {
      arguments(node, name);
    }
  }

  /** Check what a call is handed; in {@code x.f(y)} the tree has x apart. */
  private void arguments(JsonNode node, String name) {
    String folded = AsciiFold.of(name);
    int before = isQualified(node) ? 1 : 0;
    SizeRules.refuses(folded, node.path("arguments"), before)
        .ifPresent(reason -> sightings.refuse(Kind.FUNCTION, name, reason, node));
    JsonRules.refuses(folded, node.path("arguments"), before)
        .ifPresent(reason -> sightings.refuse(Kind.FUNCTION, name, reason, node));
    PatternRules.refuses(folded, node.path("arguments"), before)
        .ifPresent(reason -> sightings.refuse(Kind.FUNCTION, name, reason, node));
    if (NodeKinds.AGGREGATE_BY_NAME.contains(folded)) {
      aggregateByName(node, name, 1 - before);
    }
  }

  /** {@code list_aggregate(x, 'sum')}: the name is a constant, and on the list. */
  private void aggregateByName(JsonNode node, String caller, int index) {
    JsonNode literal = node.path("arguments").path(index).path("expression").path("literal");
    String name = literal.path("text").asText();
    boolean constant = literal.path("kind").asText().equals("STRING");
    Optional<String> refusal =
        constant
            ? functions.refusesAggregate(name)
            : Optional.of("the aggregate's name has to be a plain text");
    refusal.ifPresent(reason -> sightings.refuse(Kind.FUNCTION, caller, reason, node));
  }

  private static boolean isQualified(JsonNode call) {
    return call.path("qualified_name").path("path").size() > 1
        || !call.path("schema").asText().isEmpty()
        || !call.path("catalog").asText().isEmpty();
  }

  private void type(JsonNode node) {
    String name = AsciiFold.of(node.path("type_name").asText());
    boolean known = NodeKinds.TYPES.contains(name) || NodeKinds.LONG_TYPES.contains(name);
    if (!known || isQualified(node)) {
      sightings.refuse(Kind.TYPE, name, "it is not a built-in type of values", node);
    }
  }

  /** A collation is a letter case rule or a language, joined by dots. */
  private void collation(JsonNode node) {
    String name = node.path("collation").asText();
    boolean plain =
        name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    if (!plain) {
      sightings.refuse(Kind.CONSTRUCT, "COLLATE", "it is no plain name", node);
    }
  }

  private void word(JsonNode node) {
    sightings.column(node.path("column_names"));
    if (node.path("column_names").size() == 1) {
      String word = node.path("column_names").path(0).asText();
      functions.refusesWord(word).ifPresent(reason -> sightings.word(word, reason, node));
    }
  }
}
