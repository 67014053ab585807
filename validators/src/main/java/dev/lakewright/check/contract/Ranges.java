package dev.lakewright.check.contract;

import dev.lakewright.core.contract.Bound;
import java.math.BigDecimal;
import java.util.Optional;

/** Bounds in words and in numbers. */
final class Ranges {
  private Ranges() {}

  static String words(Optional<Bound> least, Optional<Bound> most) {
    String low =
        least.map(it -> (it.included() ? "from " : "above ") + it.value().text()).orElse("");
    String high =
        most.map(it -> (it.included() ? "up to " : "below ") + it.value().text()).orElse("");
    return (low + " " + high).strip();
  }

  /**
   * Return whether a number lies within.
   *
   * @throws NumberFormatException if a bound is no number
   */
  static boolean holds(BigDecimal value, Optional<Bound> least, Optional<Bound> most) {
    return least.map(it -> compare(value, it) > 0 || same(value, it)).orElse(true)
        && most.map(it -> compare(value, it) < 0 || same(value, it)).orElse(true);
  }

  private static boolean same(BigDecimal value, Bound bound) {
    return bound.included() && compare(value, bound) == 0;
  }

  private static int compare(BigDecimal value, Bound bound) {
    return value.compareTo(new BigDecimal(bound.value().text()));
  }
}
