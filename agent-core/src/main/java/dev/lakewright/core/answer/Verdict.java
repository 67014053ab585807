package dev.lakewright.core.answer;

import java.util.Locale;

/** What a finding means for the answer, mildest first. */
public enum Verdict {
  PROVED,
  /** Nothing was found out, for want of time or because the probe failed; the sentence says why. */
  UNCHECKED,
  NOTE,
  DOUBT,
  WRONG;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
