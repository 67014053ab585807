package dev.lakewright.core.profile;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.lake.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Figures of one column.
 *
 * @param nulls rows without a value; empty where it could not be told
 * @param distinct different values; empty where it could not be told
 * @param approximate true if {@code distinct} is an estimate
 * @param least smallest value, in the column's own order
 * @param quantiles at 5, 25, 50, 75 and 95 %, of numbers and times; else none
 * @param mean of numbers, NaN and infinity aside
 * @param bars counts of rows between the least and the greatest value, of equal width; may be empty
 * @param top the most frequent values, most frequent first; may be empty
 */
public record ColumnPage(
    String name,
    ColumnType type,
    OptionalLong nulls,
    OptionalLong distinct,
    boolean approximate,
    Optional<Cell> least,
    Optional<Cell> greatest,
    List<Cell> quantiles,
    Optional<Double> mean,
    List<Long> bars,
    List<ValueCount> top) {
  public ColumnPage {
    quantiles = List.copyOf(quantiles);
    bars = List.copyOf(bars);
    top = List.copyOf(top);
  }

  /** A value with its number of rows. */
  public record ValueCount(Cell value, long rows) {}
}
