package dev.lakewright.text.candidate;

/** How a candidate departs from what its sketch and fillings say. */
public enum Variant {
  NONE,
  /** Joins by another key than the join graph would take. */
  JOIN,
  /** Shows a person's first and last name where one of them was filled in. */
  NAME
}
