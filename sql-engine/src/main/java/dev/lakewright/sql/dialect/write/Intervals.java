package dev.lakewright.sql.dialect.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads spans of time off DuckDB's tree: {@code INTERVAL 2 DAY}, {@code INTERVAL '2 months'}. */
final class Intervals {
  private static final Map<String, Span> UNITS =
      Map.ofEntries(
          Map.entry("second", new Span("second", 1)),
          Map.entry("minute", new Span("minute", 1)),
          Map.entry("hour", new Span("hour", 1)),
          Map.entry("day", new Span("day", 1)),
          Map.entry("week", new Span("day", 7)),
          Map.entry("month", new Span("month", 1)),
          Map.entry("quarter", new Span("month", 3)),
          Map.entry("year", new Span("year", 1)));

  private Intervals() {}

  /** A number of units; of day, month, year, hour, minute or second. */
  record Span(String unit, long count) {}

  static Optional<Span> of(JsonNode node) {
    if (Tree.kind(node).equals("CAST")) {
      boolean interval =
          node.path("type_expr").path("type_name").asText().equalsIgnoreCase("interval");
      return interval
          ? Tree.constant(node.path("child"), "STRING").flatMap(Intervals::words)
          : Optional.empty();
    }
    String name = Tree.kind(node).equals("FUNCTION") ? Tree.function(node) : "";
    if (!name.startsWith("to_") || node.path("arguments").size() != 1) {
      return Optional.empty();
    }
    JsonNode count = bare(node.path("arguments").path(0).path("expression"));
    return Tree.constant(count, "INTEGER")
        .or(() -> Tree.constant(count, "STRING"))
        .flatMap(text -> span(text, name.substring("to_".length())));
  }

  /** Take off what the parser puts around a number of units. */
  private static JsonNode bare(JsonNode node) {
    if (Tree.kind(node).equals("CAST")) {
      return bare(node.path("child"));
    }
    boolean cut = Tree.kind(node).equals("FUNCTION") && Tree.function(node).equals("trunc");
    return cut ? bare(node.path("arguments").path(0).path("expression")) : node;
  }

  private static Optional<Span> words(String text) {
    String[] words = text.strip().split(" +", -1);
    return words.length == 2 ? span(words[0], words[1]) : Optional.empty();
  }

  private static Optional<Span> span(String count, String unit) {
    String folded = unit.toLowerCase(Locale.ROOT);
    String one = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
    boolean number =
        !count.isEmpty() && count.length() < 9 && count.chars().allMatch(Character::isDigit);
    return number
        ? Optional.ofNullable(UNITS.get(one))
            .map(it -> new Span(it.unit(), it.count() * Long.parseLong(count)))
        : Optional.empty();
  }
}
