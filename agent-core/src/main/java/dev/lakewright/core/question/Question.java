package dev.lakewright.core.question;

import dev.lakewright.core.lake.LakeName;

/** What the user typed, and the lake it is about. */
public record Question(String text, LakeName lake) {
  /** Longest question, in characters, that is read at all. */
  public static final int LONGEST = 4_000;
}
