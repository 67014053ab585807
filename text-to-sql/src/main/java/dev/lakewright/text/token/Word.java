package dev.lakewright.text.token;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A word of a question.
 *
 * @param text as typed
 * @param lower in lower case
 * @param lemma dictionary form, in lower case
 * @param start offset in the question
 * @param quoted true for a text in quotes, which is one word
 * @param comma true if a comma or semicolon follows
 */
public record Word(
    String text,
    String lower,
    String lemma,
    int start,
    boolean quoted,
    boolean comma,
    Optional<BigDecimal> number) {
  public int end() {
    return start + text.length();
  }

  public boolean isAny(String... words) {
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
