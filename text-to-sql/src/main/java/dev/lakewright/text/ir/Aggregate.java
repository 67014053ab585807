package dev.lakewright.text.ir;

import java.util.Locale;

/** Aggregate functions that a question can ask for. */
public enum Aggregate {
  COUNT("number of"),
  SUM("sum of"),
  AVG("average"),
  MIN("least"),
  MAX("greatest");

  private final String words;

  Aggregate(String words) {
    this.words = words;
  }

  public String sql() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words() {
    return words;
  }
}
