package dev.lakewright.text.form;

/** Operations on the distinct rows of two queries. */
public enum SetOperation {
  UNION,
  INTERSECT,
  EXCEPT
}
