package dev.lakewright.text.mention;

import dev.lakewright.text.value.ValueHit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Words that may be a constant of a condition.
 *
 * @param text as typed
 * @param hits stored values that read like it; may be empty
 * @param quality from 0 to 1: how surely it is meant as a value
 */
public record ValueMention(
    int from,
    int to,
    String text,
    List<ValueHit> hits,
    Optional<BigDecimal> number,
    boolean quoted,
    double quality) {
  public ValueMention {
    hits = List.copyOf(hits);
  }

  public boolean overlaps(int otherFrom, int otherTo) {
    return from < otherTo && otherFrom < to;
  }

  boolean holds(ValueMention other) {
    return from <= other.from && other.to <= to && to - from > other.to - other.from;
  }
}
