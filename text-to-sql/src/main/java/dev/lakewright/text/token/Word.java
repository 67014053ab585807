package dev.lakewright.text.token;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A word of a question.
 *
 * @param text as typed, but a date as {@code 2012-12-31}; empty for a word that only the English of
 *     another language's question has
 * @param lower in lower case, in English
 * @param lemma dictionary form, in lower case, in English
 * @param start offset in the question
 * @param quoted true for a text in quotes, which is one word
 * @param comma true if a comma or semicolon follows
 * @param common true for a common word of another language, whose capital says nothing
 */
public record Word(
    String text,
    String lower,
    String lemma,
    int start,
    boolean quoted,
    boolean comma,
    Optional<BigDecimal> number,
    boolean common) {
  public Word(
      String text,
      String lower,
      String lemma,
      int start,
      boolean quoted,
      boolean comma,
      Optional<BigDecimal> number) {
    this(text, lower, lemma, start, quoted, comma, number, false);
  }

  /** Return the same typed word with another meaning. */
  public Word meaning(String newLower, String newLemma, boolean newCommon) {
    return new Word(text, newLower, newLemma, start, quoted, comma, number, newCommon);
  }

  /** Return a word that adds to the meaning of this one, which has the text. */
  public Word withoutText() {
    return new Word("", lower, lemma, end(), quoted, comma, number, common);
  }

  public Word withComma(boolean newComma) {
    return new Word(text, lower, lemma, start, quoted, newComma, number, common);
  }

  /** Return true if a capital letter marks this word as a name or as the first one. */
  public boolean isCapital() {
    return !common && !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }

  /** Return true if this word was typed right after another one, as parts of a compound are. */
  public boolean isJoinedTo(Word before) {
    return !text.isEmpty()
        && !before.text.isEmpty()
        && before.end() == start
        && Character.isLetter(before.text.codePointBefore(before.text.length()))
        && Character.isLetter(text.codePointAt(0));
  }

  public int end() {
    return start + text.length();
  }

  /** Return true for a word outside quotes that is one of those, which are in lower case. */
  public boolean isOneOf(Set<String> words) {
    return !quoted && words.contains(lower);
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
