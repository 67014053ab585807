package dev.lakewright.text.sketch;

/** How many rows are kept. */
public enum Limit {
  NONE,
  ONE,
  MANY
}
