package dev.lakewright.core.question;

import java.util.Optional;

/**
 * One precise interpretation of a question, in words that the user can check.
 *
 * @param inFull the question with those before it that it was read as going on from; empty where it
 *     stands for itself
 */
public record Reading(String words, Optional<String> inFull) {
  /** Make a reading of a question that stands for itself. */
  public Reading(String words) {
    this(words, Optional.empty());
  }

  @Override
  public String toString() {
    return words;
  }
}
