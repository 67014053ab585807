package dev.lakewright.core.question;

import java.util.Locale;

/** Who writes the SQL, cheapest first. */
public enum Tier {
  /** The embedded parser: no tokens. */
  PARSER,
  SMALL,
  INTERMEDIATE,
  ADVANCED;

  /** Return the word that people and scripts use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
