package dev.lakewright.core.question;

import java.util.List;

/**
 * Why a reading came first.
 *
 * @param chance its part of the chances of all readings, from 0 to 1
 * @param alternatives the readings after it, the likeliest first
 * @param influences what decided between it and the next one, the weightiest first
 */
public record Explanation(
    double chance, List<Alternative> alternatives, List<Influence> influences) {
  /** Nothing is known but the reading. */
  public static final Explanation NONE = new Explanation(1, List.of(), List.of());

  public Explanation {
    alternatives = List.copyOf(alternatives);
    influences = List.copyOf(influences);
  }
}
