package dev.lakewright.text.sketch;

/** Which part of a query a slot lies in. */
public enum Place {
  TOP,
  /** In a query whose only value is compared. */
  COMPARED,
  /** In a query whose values are a set that something is in. */
  MEMBER,
  /** In a query whose values are a set that something is not in. */
  NOT_MEMBER,
  /** On the right side of UNION. */
  UNION,
  /** On the right side of INTERSECT. */
  INTERSECT,
  /** On the right side of EXCEPT. */
  EXCEPT
}
