package dev.lakewright.text.form;

/** Aggregate functions. */
public enum Aggregate {
  COUNT,
  SUM,
  AVG,
  MIN,
  MAX,
  MEDIAN
}
