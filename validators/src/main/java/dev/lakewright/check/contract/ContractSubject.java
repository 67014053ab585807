package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.contract.Datasets;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rule looks at.
 *
 * @param mayBeEmpty true if somebody said that having no rows is fine, so that what holds of no row
 *     is kept
 */
record ContractSubject(
    Expectation expectation, Dataset dataset, Datasets others, boolean mayBeEmpty) {
  private static final int MOST_SHOWN = 30;

  String word() {
    return expectation.condition().word();
  }

  /** Return all rows, which one scan serves for every expectation. */
  Relation all() {
    return new Relation(dataset.from() + " AS d", Optional.empty());
  }

  /** Return a condition in SQL that picks of the rows looked at those that also meet this one. */
  String picked(String condition) {
    return expectation
        .where()
        .map(where -> "(" + where + ") AND (" + condition + ")")
        .orElse(condition);
  }

  /** Return the count of rows that meet the condition, among those looked at. */
  String count(String condition) {
    return "count(*) FILTER (WHERE " + picked(condition) + ")";
  }

  /** Return a column as the rows of {@link #all} know it, by the name it is stored under. */
  String sql(String column) {
    return "d." + Identifier.quote(stored(column));
  }

  List<String> sql(List<String> columns) {
    return columns.stream().map(this::sql).toList();
  }

  private String stored(String column) {
    return dataset.column(column).map(Column::name).orElse(column);
  }

  /** Return the query that lists rows which meet the condition, all columns where those are few. */
  SqlText listing(String condition, List<String> columns) {
    String shown =
        dataset.columns().size() <= MOST_SHOWN && !dataset.columns().isEmpty()
            ? "*"
            : columns.stream().map(this::sql).collect(Collectors.joining(", "));
    return new SqlText(
        "SELECT " + shown + " FROM " + dataset.from() + " AS d WHERE " + picked(condition));
  }

  Finding kept(String sentence) {
    return Finding.of(word(), Verdict.PROVED, sentence);
  }

  Finding broken(String sentence) {
    return Finding.of(word(), Verdict.WRONG, sentence);
  }

  /** Return a finding on what holds of no row: kept only where somebody said that none is fine. */
  Finding vacuous(String sentence) {
    return mayBeEmpty
        ? kept(sentence)
        : Finding.of(word(), Verdict.UNCHECKED, sentence + ", so nothing is borne out");
  }
}
