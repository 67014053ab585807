package dev.lakewright.core.contract;

import java.util.Locale;

/** How an expectation stands. */
public enum Standing {
  /** A query over all rows, or the columns themselves, bear it out. */
  KEPT,
  BROKEN,
  /** Nothing was found out: the query was refused, failed or ran out of time. */
  UNCHECKED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
