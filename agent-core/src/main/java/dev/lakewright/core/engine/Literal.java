package dev.lakewright.core.engine;

import dev.lakewright.core.lake.Identifier;
import java.util.stream.Collectors;

/** Writes values as SQL that means exactly them, whatever their text is. */
public final class Literal {
  private Literal() {}

  /**
   * Return the value in DuckDB's notation.
   *
   * @throws IllegalArgumentException for a struct or a map
   */
  public static String of(Cell cell) {
    if (cell.isNull()) {
      return "NULL";
    }
    if (cell instanceof Cell.Floating floating) {
      return floating(floating.value());
    }
    if (cell.isNumber() || cell instanceof Cell.Bool) {
      return cell.text();
    }
    if (cell instanceof Cell.Many many) {
      return many.items().stream().map(Literal::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (cell instanceof Cell.Fields) {
      throw new IllegalArgumentException("a struct has no literal here");
    }
    return typeOf(cell) + Identifier.literal(cell.text()) + (cell instanceof Cell.Bytes ? ")" : "");
  }

  private static String floating(double value) {
    return Double.isFinite(value)
        ? "CAST(" + Double.toString(value) + " AS DOUBLE)"
        : "CAST('" + Double.toString(value) + "' AS DOUBLE)";
  }

  private static String typeOf(Cell cell) {
    if (cell instanceof Cell.Day) {
      return "DATE ";
    }
    if (cell instanceof Cell.Clock) {
      return "TIME ";
    }
    if (cell instanceof Cell.Moment) {
      return "TIMESTAMP ";
    }
    if (cell instanceof Cell.Instant) {
      return "TIMESTAMPTZ ";
    }
    return cell instanceof Cell.Bytes ? "from_hex(" : "";
  }
}
