package dev.lakewright.core.question;

import java.util.List;

/**
 * Why a reading came first.
 *
 * @param chance its part of the chances of all readings, from 0 to 1
 * @param alternatives the readings after it, the likeliest first
 * @param influences what decided between it and the next one, the weightiest first
 * @param notes what else is to be known of how it was written, a sentence each; may hold text of
 *     others, unescaped
 */
public record Explanation(
    double chance, List<Alternative> alternatives, List<Influence> influences, List<String> notes) {
  /** Nothing is known but the reading. */
  public static final Explanation NONE = new Explanation(1, List.of(), List.of());

  public Explanation {
    alternatives = List.copyOf(alternatives);
    influences = List.copyOf(influences);
    notes = List.copyOf(notes);
  }

  /** Make an explanation without notes. */
  public Explanation(double chance, List<Alternative> alternatives, List<Influence> influences) {
    this(chance, alternatives, influences, List.of());
  }
}
