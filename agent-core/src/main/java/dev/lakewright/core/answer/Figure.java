package dev.lakewright.core.answer;

import java.math.BigDecimal;

/**
 * A number that a finding rests on.
 *
 * @param name lower case words joined by {@code -}
 */
public record Figure(String name, BigDecimal value) {
  public static Figure of(String name, long value) {
    return new Figure(name, BigDecimal.valueOf(value));
  }
}
