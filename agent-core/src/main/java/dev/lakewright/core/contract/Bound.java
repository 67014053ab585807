package dev.lakewright.core.contract;

import dev.lakewright.core.engine.Cell;

/**
 * An end of a range.
 *
 * @param value a number, text, day or moment
 * @param included true if the value itself is within
 */
public record Bound(Cell value, boolean included) {
  public Bound {
    if (value.isNull()) {
      throw new IllegalArgumentException("null bounds nothing");
    }
  }

  public static Bound including(Cell value) {
    return new Bound(value, true);
  }

  public static Bound excluding(Cell value) {
    return new Bound(value, false);
  }
}
