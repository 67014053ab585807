package dev.lakewright.export.contract;

import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Literal;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a promise is about: a step's rows as {@code d}, and how many of them may break it.
 *
 * @param mayBeEmpty true if somebody said that having no rows is fine. Else a promise that looks at
 *     none of a step's rows is broken, as nothing bears it out
 */
record Subject(
    String step,
    String from,
    List<Column> columns,
    Expectation expectation,
    boolean mayBeEmpty,
    UnaryOperator<String> relation) {

  /** Return a column by the name that it is stored under. */
  String column(String wanted) {
    return "d." + Identifier.quote(find(wanted).map(Column::name).orElse(wanted));
  }

  private Optional<Column> find(String wanted) {
    return columns.stream().filter(it -> it.name().equalsIgnoreCase(wanted)).findFirst();
  }

  TypeKind kind(String column) {
    return find(column).map(it -> it.type().kind()).orElse(TypeKind.OTHER);
  }

  /** Return a value for comparison; as text where the column holds text, so that 01 stays 01. */
  String constant(String column, Cell value) {
    return Literal.of(kind(column) == TypeKind.TEXT ? new Cell.Text(value.text()) : value);
  }

  /** Return a condition that also picks the rows that the expectation looks at. */
  String picked(String condition) {
    return expectation
        .where()
        .map(where -> "(" + where + "\n) AND (" + condition + ")")
        .orElse(condition);
  }

  String count(String condition) {
    return "count(*) FILTER (WHERE " + picked(condition) + ")";
  }

  /** Return the query that tells rows which break the promise, beyond those that it allows. */
  String rowTest(String looked, String bad) {
    return "SELECT broken || ' of ' || looked || ' rows' AS found\nFROM (SELECT "
        + count(bad)
        + " AS broken, "
        + count(looked)
        + " AS looked, count(*) AS all_rows FROM "
        + from
        + " AS d)\nWHERE "
        + broken();
  }

  /** Return the condition on {@code broken}, {@code looked} and {@code all_rows}. */
  String broken() {
    String many = tooMany("broken", "looked");
    return mayBeEmpty ? many : many + " OR looked = 0 AND all_rows > 0";
  }

  /** Return the condition that more rows are broken than the tolerance lets. */
  private String tooMany(String broken, String looked) {
    Tolerance tolerance = expectation.tolerance();
    String share = BigDecimal.valueOf(tolerance.share()).toPlainString();
    return broken
        + " > "
        + tolerance.rows()
        + (tolerance.share() > 0
            ? " AND " + broken + " > CAST(" + share + " AS DOUBLE) * " + looked
            : "");
  }
}
