package dev.lakewright.core.run;

import java.util.Locale;

/** The stages of a question, in order; typed SQL starts at the gate. */
public enum Stage {
  READ,
  LINK,
  ROUTE,
  GENERATE,
  GATE,
  RUN,
  CHECK,
  DECIDE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
