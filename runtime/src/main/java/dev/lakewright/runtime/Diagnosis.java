package dev.lakewright.runtime;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param what a word or two, such as {@code disk}
 * @param saw what is there, with figures
 * @param advice what to do; empty where all is well
 */
public record Diagnosis(Level level, String what, String saw, String advice) {
  /** How well it stands. */
  public enum Level {
    OK,
    WARNING,
    BROKEN
  }
}
