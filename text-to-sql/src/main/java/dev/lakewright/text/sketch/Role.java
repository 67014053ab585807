package dev.lakewright.text.sketch;

/** What a slot is for. */
public enum Role {
  /** A condition with a constant: column, operator and constant at once. */
  CONDITION,
  /** A condition with two bounds: column and both constants. */
  RANGE,
  /** A condition with a text pattern: column and pattern. */
  PATTERN,
  /** A column without a value, or with one. */
  MISSING,
  /** The column on the left of a nested query. */
  LEFT,
  SELECT,
  GROUP,
  HAVING,
  /** Operator and constant of a condition on groups. */
  BOUND,
  ORDER,
  /** A number of rows. */
  LIMIT,
  /** A table that is joined though no column of it is used. */
  ALSO
}
