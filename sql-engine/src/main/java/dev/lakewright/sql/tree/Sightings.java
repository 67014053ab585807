package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.TreeReading.Refusal;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one walk has come across so far. */
final class Sightings {
  private static final List<String> NAMES =
      List.of("aliases", "column_name_alias", "unpivot_names");

  private final List<TableMention> tables = new ArrayList<>();
  private final Set<String> functions = new HashSet<>();
  private final List<Refusal> words = new ArrayList<>();
  private final List<Refusal> chains = new ArrayList<>();
  private final Set<String> aliases = new HashSet<>();
  private final Set<String> columns = new HashSet<>();
  private final Map<String, Refusal> paths = new LinkedHashMap<>();
  private boolean star;
  private final List<Refusal> refusals = new ArrayList<>();

  void table(String schema, String name, JsonNode node) {
    tables.add(new TableMention(schema, name, offset(node)));
  }

  void function(String name) {
    functions.add(AsciiFold.of(name));
  }

  void word(String word, String reason, JsonNode node) {
    words.add(new Refusal(Refusal.Kind.FUNCTION, word, reason, offset(node)));
  }

  void chain(String column, JsonNode node) {
    String reason = "functions are named by themselves, or after a column and a dot";
    chains.add(new Refusal(Refusal.Kind.FUNCTION, column, reason, offset(node)));
  }

  void column(JsonNode names) {
    names.forEach(part -> columns.add(AsciiFold.of(part.asText())));
  }

  /** Note a column that is a path into JSON, which must not be another name of an expression. */
  void path(JsonNode column) {
    JsonNode names = column.path("column_names");
    boolean named = names.size() > 1 && AsciiFold.of(names.path(0).asText()).equals("alias");
    String reason = "a path that is a column has a name that no expression has";
    Refusal refusal = new Refusal(Refusal.Kind.CONSTRUCT, "->", reason, offset(column));
    if (named) {
      refusals.add(refusal);
    } else if (names.size() == 1) {
      paths.putIfAbsent(AsciiFold.of(names.path(0).asText()), refusal);
    }
  }

  void star() {
    star = true;
  }

  void aliases(JsonNode node) {
    alias(node.path("alias"));
    NAMES.forEach(field -> node.path(field).forEach(this::alias));
  }

  private void alias(JsonNode name) {
    if (!name.asText().isEmpty()) {
      aliases.add(AsciiFold.of(name.asText()));
    }
  }

  void refuse(Refusal.Kind kind, String name, String reason, JsonNode node) {
    refusals.add(new Refusal(kind, name, reason, offset(node)));
  }

  TreeReading reading() {
    List<Refusal> all = new ArrayList<>(refusals);
    paths.forEach(
        (column, refusal) -> {
          if (aliases.contains(column)) {
            all.add(refusal);
          }
        });
    return new TreeReading(tables, functions, words, chains, aliases, columns, star, all);
  }

  private static int offset(JsonNode node) {
    return node.path("query_location").asInt(-1);
  }
}
