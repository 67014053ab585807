package dev.lakewright.text.form;

/** Operations on two numbers. */
public enum Arithmetic {
  PLUS,
  MINUS,
  TIMES,
  DIVIDED_BY
}
