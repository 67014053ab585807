package dev.lakewright.text.ir;

/** Comparisons. */
public enum Operator {
  EQUAL("=", "is"),
  NOT_EQUAL("<>", "is not"),
  LESS("<", "below"),
  AT_MOST("<=", "at most"),
  GREATER(">", "above"),
  AT_LEAST(">=", "at least");

  private final String sql;
  private final String words;

  Operator(String sql, String words) {
    this.sql = sql;
    this.words = words;
  }

  public String sql() {
    return sql;
  }

  public String words() {
    return words;
  }

  public Operator negated() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> AT_LEAST;
      case AT_MOST -> GREATER;
      case GREATER -> AT_MOST;
      case AT_LEAST -> LESS;
    };
  }
}
