package dev.lakewright.core.question;

/** One precise interpretation of a question, in words that the user can check. */
public record Reading(String words) {
  @Override
  public String toString() {
    return words;
  }
}
