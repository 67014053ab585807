package dev.lakewright.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * Something that a request leaves open and that changes the result.
 *
 * @param slot what it is about, in one word
 * @param question for a person
 * @param choices that would settle it; may be empty
 * @param usual what is taken where nobody is asked; without it there can be no plan
 */
public record PlanQuestion(
    String slot, String question, List<String> choices, Optional<String> usual) {
  public PlanQuestion {
    choices = List.copyOf(choices);
  }
}
