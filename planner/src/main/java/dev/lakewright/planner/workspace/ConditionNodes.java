package dev.lakewright.planner.workspace;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads conditions, in the words of dbt's tests where dbt has one. */
final class ConditionNodes {
  static final List<String> WORDS =
      List.of(
          "not_null",
          "unique",
          "key",
          "accepted_values",
          "relationships",
          "range",
          "pattern",
          "row_count",
          "freshness",
          "sql");

  private static final List<String> BOUNDS = List.of("min", "max", "above", "below");
  private static final Pattern AGE =
      Pattern.compile("(\\d{1,6})\\s*(second|minute|hour|day|week)s?", Pattern.CASE_INSENSITIVE);

  private ConditionNodes() {}

  static List<Condition> read(YamlNode.Entry entry) {
    YamlNode node = entry.value();
    return switch (entry.key()) {
      case "not_null" ->
          ContractNodes.names(node).stream().<Condition>map(Condition.NotNull::new).toList();
      case "unique" -> List.of(new Condition.Unique(ContractNodes.names(node)));
      case "key" -> List.of(new Condition.Key(ContractNodes.names(node)));
      case "accepted_values" -> List.of(accepted(node));
      case "relationships" -> List.of(relationship(node));
      case "range" -> List.of(range(node));
      case "pattern" -> List.of(pattern(node));
      case "row_count" -> List.of(rowCount(node));
      case "freshness" -> List.of(freshness(node));
      default -> List.of(sql(node));
    };
  }

  private static Condition accepted(YamlNode node) {
    node.allowKeys(List.of("column", "values"));
    List<YamlNode> values = node.needed("values").items();
    if (values.isEmpty()) {
      throw node.wrong("accepted_values needs values", List.of(), "");
    }
    return new Condition.AcceptedValues(
        node.needed("column").text(), values.stream().map(YamlNode::constant).toList());
  }

  private static Condition relationship(YamlNode node) {
    node.allowKeys(List.of("column", "columns", "to", "field", "fields"));
    List<String> columns = ContractNodes.names(either(node, "column", "columns"));
    List<String> fields = ContractNodes.names(either(node, "field", "fields"));
    if (columns.size() != fields.size()) {
      throw node.wrong("each column goes with one field", List.of(), "");
    }
    return new Condition.Relationship(columns, node.needed("to").text(), fields);
  }

  private static YamlNode either(YamlNode node, String one, String many) {
    return node.child(many).orElseGet(() -> node.needed(one));
  }

  private static Condition range(YamlNode node) {
    node.allowKeys(List.of("column", "min", "max", "above", "below"));
    bounded(node);
    return new Condition.Range(node.needed("column").text(), least(node), most(node));
  }

  private static void bounded(YamlNode node) {
    if (BOUNDS.stream().allMatch(it -> node.child(it).isEmpty())) {
      throw node.wrong("min, max, above or below is expected here", List.of(), "");
    }
  }

  private static Optional<Bound> least(YamlNode node) {
    return node.child("min")
        .map(it -> Bound.including(it.constant()))
        .or(() -> node.child("above").map(it -> Bound.excluding(it.constant())));
  }

  private static Optional<Bound> most(YamlNode node) {
    return node.child("max")
        .map(it -> Bound.including(it.constant()))
        .or(() -> node.child("below").map(it -> Bound.excluding(it.constant())));
  }

  private static Condition pattern(YamlNode node) {
    node.allowKeys(List.of("column", "matches"));
    return new Condition.Matches(node.needed("column").text(), node.needed("matches").text());
  }

  private static Condition rowCount(YamlNode node) {
    node.allowKeys(List.of("min", "max"));
    if (node.entries().isEmpty()) {
      throw node.wrong("min or max is expected here", List.of(), "");
    }
    return new Condition.RowCount(count(node, "min"), count(node, "max"));
  }

  private static OptionalLong count(YamlNode node, String key) {
    return node.child(key)
        .map(it -> OptionalLong.of(it.wholeNumber(0, Long.MAX_VALUE)))
        .orElse(OptionalLong.empty());
  }

  private static Condition freshness(YamlNode node) {
    node.allowKeys(List.of("column", "max_age"));
    return new Condition.Freshness(node.needed("column").text(), age(node.needed("max_age")));
  }

  private static Duration age(YamlNode node) {
    String text = node.text().strip();
    Matcher words = AGE.matcher(text);
    if (words.matches()) {
      return Durations.of(Long.parseLong(words.group(1)), words.group(2).toLowerCase(Locale.ROOT));
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException wrong) {
      throw node.wrong("an age is written 36 hours, 2 days or PT36H", List.of(), "");
    }
  }

  /** Read a query that gives wrong rows, or one that gives a number with its bounds. */
  private static Condition sql(YamlNode node) {
    if (!node.isMapping()) {
      return new Condition.CustomSql(new SqlText(query(node)));
    }
    node.allowKeys(List.of("rows", "figure", "min", "max", "above", "below"));
    Optional<YamlNode> figure = node.child("figure");
    if (figure.isEmpty()) {
      return new Condition.CustomSql(new SqlText(query(node.needed("rows"))));
    }
    bounded(node);
    return new Condition.SqlFigure(new SqlText(query(figure.get())), least(node), most(node));
  }

  private static String query(YamlNode node) {
    String text = node.text().strip();
    if (text.isEmpty()) {
      throw node.wrong("a query is expected here", List.of(), "");
    }
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }
}
