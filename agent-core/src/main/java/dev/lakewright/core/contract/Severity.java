package dev.lakewright.core.contract;

import java.util.Locale;

/** What a broken expectation means for those who rely on the data. */
public enum Severity {
  /** The data must not be used: a step fails, {@code check} exits with 1. */
  ERROR,
  /** People are told, and work goes on. */
  WARN;

  /** Return it as dbt and our files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
