package dev.lakewright.check.value;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A comparison with literals as a condition over its table alone. */
final class Filter {
  private static final Set<String> BOUNDS = Set.of("=", "<>", "<", "<=", ">", ">=");
  private static final Set<String> PATTERNS = Set.of("LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE");

  private final FilterFact fact;
  private final String column;
  private final String type;
  private final Relation table;

  private Filter(FilterFact fact, String type, Relation table) {
    this.table = table;
    this.fact = fact;
    this.column = Identifier.quote(fact.column().column());
    this.type = type;
  }

  static Optional<Filter> of(Subject subject, FilterFact fact) {
    return subject
        .column(fact.column())
        .map(it -> new Filter(fact, it.type().sql(), subject.all(fact.column().use())));
  }

  FilterFact fact() {
    return fact;
  }

  String column() {
    return column;
  }

  Relation table() {
    return table;
  }

  /** Return the condition; nothing for an operator that is not known. */
  Optional<String> condition() {
    List<String> values = fact.literals();
    String operator = fact.operator();
    if (BOUNDS.contains(operator) && values.size() == 1) {
      return Optional.of(column + " " + operator + " " + value(values.get(0)));
    }
    if (PATTERNS.contains(operator) && values.size() == 1) {
      String text = "CAST(" + column + " AS VARCHAR)";
      return Optional.of(text + " " + operator + " " + Identifier.literal(values.get(0)));
    }
    if (operator.equals("BETWEEN") && values.size() == 2) {
      return Optional.of(
          column + " BETWEEN " + value(values.get(0)) + " AND " + value(values.get(1)));
    }
    return operator.endsWith("IN") && !values.isEmpty()
        ? Optional.of(column + " " + operator + " (" + list(values) + ")")
        : Optional.empty();
  }

  private String list(List<String> values) {
    return values.stream().map(this::value).collect(Collectors.joining(", "));
  }

  String value(String literal) {
    String text = Identifier.literal(literal);
    return type.equals("VARCHAR") ? text : "TRY_CAST(" + text + " AS " + type + ")";
  }

  /** Return the filter in words, such as {@code Track.Name = 'x'}. */
  String words() {
    String values =
        fact.literals().stream().map(Counted::value).collect(Collectors.joining(" and "));
    return Subject.label(fact.column()) + " " + fact.operator() + " " + values;
  }

  /** Return a query for the stored values that come nearest to a text. */
  SqlText nearest(String literal) {
    return new SqlText(
        "SELECT v FROM (SELECT DISTINCT CAST("
            + column
            + " AS VARCHAR) AS v FROM "
            + table().sql()
            + ") AS q WHERE v IS NOT NULL ORDER BY jaro_winkler_similarity(lower(v), lower("
            + Identifier.literal(literal)
            + ")) DESC, v LIMIT 3");
  }
}
