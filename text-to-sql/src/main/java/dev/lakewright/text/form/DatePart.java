package dev.lakewright.text.form;

/** Parts of a date or time that questions ask for. */
public enum DatePart {
  YEAR,
  QUARTER,
  MONTH,
  WEEK,
  DAY,
  /** The English name of the day, such as {@code Monday}. */
  WEEKDAY,
  HOUR
}
