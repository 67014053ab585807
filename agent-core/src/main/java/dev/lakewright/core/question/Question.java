package dev.lakewright.core.question;

import dev.lakewright.core.lake.LakeName;
import java.util.Optional;

/**
 * What the user typed, and the lake it is about.
 *
 * @param earlier what was asked before about the same lake; the question may have nothing to do
 *     with it
 */
public record Question(String text, LakeName lake, Optional<Earlier> earlier) {
  /** Longest question, in characters, that is read at all. */
  public static final int LONGEST = 4_000;

  /** Make a question before which nothing was asked. */
  public Question(String text, LakeName lake) {
    this(text, lake, Optional.empty());
  }

  public Question after(Optional<Earlier> before) {
    return new Question(text, lake, before);
  }
}
