package dev.lakewright.planner.plan;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one check of a contract, such as {@code {not_null: country, severity: warn}}. */
final class ExpectationReader {
  static final List<String> WORDS =
      List.of(
          "not_null",
          "unique",
          "accepted_values",
          "relationships",
          "range",
          "pattern",
          "row_count",
          "freshness",
          "sql",
          "sql_figure");
  private static final List<String> OTHERS =
      List.of("name", "severity", "where", "allowRows", "allowShare");

  Optional<Expectation> read(PlanNode node) {
    List<String> known = new ArrayList<>(WORDS);
    known.addAll(OTHERS);
    Fields fields = node.fields(known);
    List<String> given = WORDS.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      node.wrong("a check has one of " + String.join(", ", WORDS));
      return Optional.empty();
    }
    return fields
        .node(given.get(0))
        .flatMap(body -> condition(given.get(0), body))
        .map(condition -> expectation(condition, fields, node));
  }

  private Expectation expectation(Condition condition, Fields fields, PlanNode node) {
    Expectation plain = Expectation.of(condition).at(node.place());
    Expectation named =
        fields.text("name").filter(it -> !it.isBlank()).map(plain::named).orElse(plain);
    Expectation graded = fields.node("severity").map(it -> named.as(severity(it))).orElse(named);
    Expectation cut = fields.text("where").map(graded::where).orElse(graded);
    return cut.within(
        new Tolerance(
            fields.node("allowRows").map(it -> it.whole(0, Long.MAX_VALUE).orElse(0)).orElse(0L),
            fields.node("allowShare").map(it -> it.number(0, 1).orElse(0)).orElse(0.0)));
  }

  private Severity severity(PlanNode node) {
    String word = node.text().orElse("");
    Optional<Severity> severity =
        Arrays.stream(Severity.values()).filter(it -> it.word().equals(word)).findFirst();
    if (severity.isEmpty()) {
      node.wrong("error or warn is expected, not " + word);
    }
    return severity.orElse(Severity.ERROR);
  }

  private Optional<Condition> condition(String word, PlanNode body) {
    return switch (word) {
      case "not_null" -> body.text().filter(it -> told(body, it)).map(Condition.NotNull::new);
      case "unique" -> columns(body).map(Condition.Unique::new);
      case "accepted_values" -> acceptedValues(body);
      case "relationships" -> relationship(body);
      case "range" -> range(body);
      case "pattern" -> pattern(body);
      case "row_count" -> rowCount(body);
      case "freshness" -> freshness(body);
      case "sql" -> body.text().filter(it -> told(body, it)).map(it -> custom(it));
      default -> figure(body);
    };
  }

  private static boolean told(PlanNode node, String text) {
    if (text.isBlank()) {
      node.wrong("a value is expected here");
    }
    return !text.isBlank();
  }

  private static Condition custom(String sql) {
    return new Condition.CustomSql(new SqlText(sql.stripTrailing()));
  }

  private static Optional<List<String>> columns(PlanNode node) {
    List<String> columns = node.texts();
    if (columns.isEmpty()) {
      node.wrong("at least one column is expected");
    }
    return Optional.of(columns).filter(it -> !it.isEmpty());
  }

  private Optional<Condition> acceptedValues(PlanNode body) {
    Fields fields = body.fields(List.of("column", "values"));
    Optional<String> column = fields.neededText("column");
    List<Cell> values =
        fields.needed("values").map(PlanNode::items).orElse(List.of()).stream()
            .flatMap(item -> item.constant().stream())
            .toList();
    if (values.isEmpty()) {
      body.wrong("accepted_values needs a value");
      return Optional.empty();
    }
    return column.map(it -> new Condition.AcceptedValues(it, values));
  }

  private Optional<Condition> relationship(PlanNode body) {
    Fields fields = body.fields(List.of("columns", "to", "toColumns"));
    Optional<List<String>> columns = fields.needed("columns").flatMap(ExpectationReader::columns);
    Optional<String> to = fields.neededText("to");
    List<String> there =
        fields.has("toColumns") ? fields.texts("toColumns") : columns.orElse(List.of());
    if (columns.isPresent() && columns.get().size() != there.size()) {
      body.wrong("columns and toColumns do not pair");
      return Optional.empty();
    }
    return columns.flatMap(here -> to.map(it -> new Condition.Relationship(here, it, there)));
  }

  private Optional<Condition> range(PlanNode body) {
    Fields fields = body.fields(List.of("column", "least", "most", "above", "below"));
    Optional<String> column = fields.neededText("column");
    Optional<Bound> least = bound(fields, "least", "above");
    Optional<Bound> most = bound(fields, "most", "below");
    if (least.isEmpty() && most.isEmpty()) {
      body.wrong("range needs a bound: least, most, above or below");
      return Optional.empty();
    }
    return column.map(it -> new Condition.Range(it, least, most));
  }

  private static Optional<Bound> bound(Fields fields, String included, String excluded) {
    if (fields.has(included) && fields.has(excluded)) {
      fields.node(excluded).ifPresent(it -> it.wrong(included + " is given too"));
    }
    return fields
        .node(included)
        .flatMap(PlanNode::constant)
        .map(Bound::including)
        .or(() -> fields.node(excluded).flatMap(PlanNode::constant).map(Bound::excluding));
  }

  private Optional<Condition> pattern(PlanNode body) {
    Fields fields = body.fields(List.of("column", "pattern"));
    Optional<String> column = fields.neededText("column");
    Optional<String> pattern = fields.neededText("pattern");
    try {
      pattern.ifPresent(Pattern::compile);
    } catch (PatternSyntaxException wrong) {
      body.wrong("not a pattern: " + pattern.orElse(""));
      return Optional.empty();
    }
    return column.flatMap(it -> pattern.map(text -> new Condition.Matches(it, text)));
  }

  private Optional<Condition> rowCount(PlanNode body) {
    Fields fields = body.fields(List.of("least", "most"));
    OptionalLong least = count(fields, "least");
    OptionalLong most = count(fields, "most");
    if (least.isEmpty() && most.isEmpty()) {
      body.wrong("row_count needs least or most");
      return Optional.empty();
    }
    return Optional.of(new Condition.RowCount(least, most));
  }

  private static OptionalLong count(Fields fields, String key) {
    return fields.node(key).map(node -> node.whole(0, Long.MAX_VALUE)).orElse(OptionalLong.empty());
  }

  private Optional<Condition> freshness(PlanNode body) {
    Fields fields = body.fields(List.of("column", "maxAgeHours"));
    Optional<String> column = fields.neededText("column");
    OptionalLong hours =
        fields
            .needed("maxAgeHours")
            .map(node -> node.whole(1, 1_000_000))
            .orElse(OptionalLong.empty());
    return hours.isEmpty()
        ? Optional.empty()
        : column.map(it -> new Condition.Freshness(it, Duration.ofHours(hours.getAsLong())));
  }

  private Optional<Condition> figure(PlanNode body) {
    Fields fields = body.fields(List.of("query", "least", "most", "above", "below"));
    Optional<String> query = fields.neededText("query");
    Optional<Bound> least = bound(fields, "least", "above");
    Optional<Bound> most = bound(fields, "most", "below");
    if (least.isEmpty() && most.isEmpty()) {
      body.wrong("sql_figure needs a bound: least, most, above or below");
      return Optional.empty();
    }
    return query.map(sql -> new Condition.SqlFigure(new SqlText(sql.stripTrailing()), least, most));
  }
}
