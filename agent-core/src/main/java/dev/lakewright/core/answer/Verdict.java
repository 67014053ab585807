package dev.lakewright.core.answer;

import java.util.Locale;

/** What a finding means for the answer, mildest first. */
public enum Verdict {
  PROVED,
  NOTE,
  DOUBT,
  WRONG;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
