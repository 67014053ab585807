package dev.lakewright.check.inquiry;

/**
 * A figure of rows: an aggregate expression over a relation.
 *
 * @param fromPart true if who asks can make something of the figure of a part of the rows
 */
public record Measure(Relation over, String expression, boolean fromPart) {
  public Measure(Relation over, String expression) {
    this(over, expression, false);
  }
}
