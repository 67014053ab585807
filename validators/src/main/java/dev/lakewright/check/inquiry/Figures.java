package dev.lakewright.check.inquiry;

import dev.lakewright.core.engine.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Answers to measures, in the order in which they were asked for.
 *
 * @param part the rows that they were taken of, where it was not all
 */
public record Figures(List<Cell> cells, Optional<Part> part) {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  public Figures(List<Cell> cells) {
    this(cells, Optional.empty());
  }

  public Figures {
    cells = List.copyOf(cells);
  }

  /** Return a count; nothing counts as 0. */
  public long count(int index) {
    return number(index).map(it -> it.toBigInteger().min(MOST).longValue()).orElse(0L);
  }

  /** Return a number; nothing for null, for what is no number, and for NaN and infinity. */
  public Optional<BigDecimal> number(int index) {
    Cell cell = cells.get(index);
    if (cell instanceof Cell.Whole whole) {
      return Optional.of(new BigDecimal(whole.value()));
    }
    if (cell instanceof Cell.Exact exact) {
      return Optional.of(exact.value());
    }
    return cell instanceof Cell.Floating floating && Double.isFinite(floating.value())
        ? Optional.of(BigDecimal.valueOf(floating.value()))
        : Optional.empty();
  }

  public Cell cell(int index) {
    return cells.get(index);
  }
}
