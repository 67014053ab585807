package dev.lakewright.core.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an answer's checks may cost. */
public enum CheckEffort {
  /** Every check, however long its probes take within the query's own limits. */
  ALL,
  /** As many as their budget allows: 30 % of the query's own time, and never under 50 ms. */
  FAST,
  NONE;

  public static Optional<CheckEffort> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
