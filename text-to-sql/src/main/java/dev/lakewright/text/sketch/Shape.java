package dev.lakewright.text.sketch;

import dev.lakewright.text.form.Operator;
import java.util.Optional;

/**
 * A condition without its column and constants.
 *
 * @param operator of a comparison with an inner query; otherwise it is part of the filling
 * @param inner the nested query of {@code COMPARED} and {@code MEMBER}
 */
public record Shape(
    Kind kind, boolean negated, Optional<Operator> operator, Optional<Sketch> inner) {
  public static final Shape VALUE = of(Kind.VALUE, false);
  public static final Shape BETWEEN = of(Kind.BETWEEN, false);

  /** Kinds of conditions, in the order in which a sketch lists them. */
  public enum Kind {
    VALUE,
    BETWEEN,
    LIKE,
    MISSING,
    COMPARED,
    MEMBER
  }

  static Shape of(Kind kind, boolean negated) {
    return new Shape(kind, negated, Optional.empty(), Optional.empty());
  }

  /** Return a short text that no other shape has. */
  public String key() {
    String nested = inner.map(it -> "(" + it.key() + ")").orElse("");
    return (negated ? "!" : "") + kind + operator.map(Operator::sql).orElse("") + nested;
  }
}
