package dev.lakewright.text.sketch;

import dev.lakewright.text.form.Operator;
import java.util.Optional;

/**
 * A condition on groups, without column and constant.
 *
 * @param operator of a comparison with an inner query; otherwise it is part of the filling
 */
public record Having(Item measure, Optional<Operator> operator, Optional<Sketch> inner) {
  /** Return a short text that no other has. */
  public String key() {
    return measure.key()
        + operator.map(Operator::sql).orElse("")
        + inner.map(it -> "(" + it.key() + ")").orElse("");
  }
}
