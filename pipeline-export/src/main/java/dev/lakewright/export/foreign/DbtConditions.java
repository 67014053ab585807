package dev.lakewright.export.foreign;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.project.YamlTree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Conditions for the tests of dbt itself, of dbt_utils and of dbt_expectations. */
final class DbtConditions {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\s*(?:\\{\\{)?\\s*(?:ref|source)\\s*\\(.*?['\"]([^'\"]+)['\"]\\s*\\)\\s*(?:\\}\\})?\\s*");

  private DbtConditions() {}

  /** Return the condition; nothing for a test that has no like here. */
  static Optional<Condition> of(String test, YamlTree given, Optional<String> column) {
    return switch (test) {
      case "not_null", "dbt_utils.not_null_proportion" -> column.map(Condition.NotNull::new);
      case "dbt_expectations.expect_column_values_to_not_be_null" ->
          column.map(Condition.NotNull::new);
      case "unique", "dbt_expectations.expect_column_values_to_be_unique" ->
          column.map(it -> new Condition.Unique(List.of(it)));
      case "dbt_utils.unique_combination_of_columns" -> unique(given, "combination_of_columns");
      case "dbt_expectations.expect_compound_columns_to_be_unique" -> unique(given, "column_list");
      case "accepted_values" -> accepted(given.list("values"), column);
      case "dbt_expectations.expect_column_values_to_be_in_set" ->
          accepted(given.list("value_set"), column);
      case "relationships" -> relationship(given, column);
      case "dbt_utils.accepted_range" ->
          range(given, column, !given.text("inclusive").equals(Optional.of("false")));
      case "dbt_expectations.expect_column_values_to_be_between" ->
          range(given, column, !given.is("strictly"));
      case "dbt_expectations.expect_column_values_to_match_regex" ->
          column.flatMap(it -> plain(given, "regex").map(re -> new Condition.Matches(it, re)));
      case "dbt_expectations.expect_table_row_count_to_be_between" -> rowCount(given);
      default -> Optional.empty();
    };
  }

  /** Return what the test itself says of rows that may break it. */
  static Optional<Tolerance> tolerance(String test, YamlTree given) {
    return test.equals("dbt_utils.not_null_proportion")
        ? given
            .text("at_least")
            .filter(it -> it.matches("0?\\.\\d{1,10}|[01](?:\\.0+)?"))
            .map(it -> Tolerance.ofShare(1 - Double.parseDouble(it)))
        : Optional.empty();
  }

  private static Optional<Condition> unique(YamlTree given, String key) {
    List<String> columns = given.list(key).stream().map(YamlTree::text).toList();
    return columns.isEmpty() ? Optional.empty() : Optional.of(new Condition.Unique(columns));
  }

  private static Optional<Condition> accepted(List<YamlTree> values, Optional<String> column) {
    List<Cell> cells = values.stream().map(YamlTree::constant).toList();
    boolean plain = cells.stream().noneMatch(it -> it.text().contains("{{"));
    return cells.isEmpty() || !plain
        ? Optional.empty()
        : column.map(it -> new Condition.AcceptedValues(it, cells));
  }

  private static Optional<Condition> relationship(YamlTree given, Optional<String> column) {
    Matcher to = REFERENCE.matcher(given.text("to").orElse(""));
    Optional<String> field = given.text("field");
    return column.isPresent() && field.isPresent() && to.matches()
        ? Optional.of(
            new Condition.Relationship(List.of(column.get()), to.group(1), List.of(field.get())))
        : Optional.empty();
  }

  private static Optional<Condition> range(
      YamlTree given, Optional<String> column, boolean included) {
    Function<YamlTree, Bound> bound = it -> new Bound(it.constant(), included);
    Optional<Bound> least = given.child("min_value").map(bound);
    Optional<Bound> most = given.child("max_value").map(bound);
    boolean plain =
        Stream.concat(least.stream(), most.stream())
            .noneMatch(it -> it.value().text().contains("{{"));
    return column.isEmpty() || !plain || (least.isEmpty() && most.isEmpty())
        ? Optional.empty()
        : Optional.of(new Condition.Range(column.get(), least, most));
  }

  private static Optional<String> plain(YamlTree given, String key) {
    return given.text(key).filter(it -> !it.contains("{{"));
  }

  private static Optional<Condition> rowCount(YamlTree given) {
    OptionalLong least = count(given, "min_value");
    OptionalLong most = count(given, "max_value");
    return least.isEmpty() && most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Condition.RowCount(least, most));
  }

  private static OptionalLong count(YamlTree given, String key) {
    return given
        .text(key)
        .filter(it -> it.matches("\\d{1,18}"))
        .map(it -> OptionalLong.of(Long.parseLong(it)))
        .orElse(OptionalLong.empty());
  }
}
