package dev.lakewright.text.sketch;

/** What a slot is for. */
public enum Role {
  /** A condition with a constant: column, operator and constant at once. */
  CONDITION(0),
  /** A condition with two bounds: column and both constants. */
  RANGE(1),
  /** A condition with a text pattern: column and pattern. */
  PATTERN(2),
  /** A column without a value, or with one. */
  MISSING(3),
  /** The column on the left of a nested query. */
  LEFT(4),
  SELECT(5),
  GROUP(6),
  HAVING(7),
  /** Operator and constant of a condition on groups. */
  BOUND(8),
  ORDER(9),
  /** A number of rows. */
  LIMIT(10),
  /** A table that is joined though no column of it is used. */
  ALSO(11);

  private final int code;

  Role(int code) {
    this.code = code;
  }

  /** Return the number that stands for it in hashed features; weights are learned for it. */
  public int code() {
    return code;
  }
}
