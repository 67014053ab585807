package dev.lakewright.core.sql;

import java.util.List;

/**
 * An expression that deserves a look, wherever it stands in a SELECT.
 *
 * @param columns the stored columns that are its arguments by themselves; for divisions the
 *     denominator, where it is one
 * @param name function or operator, in lower case
 */
public record ExpressionFact(Kind kind, String name, List<ColumnUse> columns) {
  /** Kinds of expression. */
  public enum Kind {
    /** {@code a / b}, which keeps the fraction. */
    DIVISION,
    /** {@code a // b}, which does not. */
    INTEGER_DIVISION,
    /** A comparison with NULL by {@code =}, {@code <>} and the like, which is never true. */
    COMPARED_WITH_NULL,
    /** NULL among the values of NOT IN, which then is never true. */
    NULL_IN_NOT_IN,
    /** Asks the clock. */
    CLOCK,
    /** An aggregate that depends on the order of rows, without one. */
    ORDER_DEPENDENT,
    /** A text read as a number or a time. */
    TEXT_AS_OTHER,
    /** A moment cut to a period: year, month, day. */
    PERIOD
  }

  public ExpressionFact {
    columns = List.copyOf(columns);
  }
}
