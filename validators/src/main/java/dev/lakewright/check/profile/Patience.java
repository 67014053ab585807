package dev.lakewright.check.profile;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long one part of a profile may go on starting queries, from its making. */
final class Patience {
  private final LongSupplier nanos;
  private final long end;

  /**
   * Start waiting.
   *
   * @param nanos a clock that only moves forward
   */
  Patience(LongSupplier nanos, Duration most) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + most.toNanos();
  }

  boolean isLeft() {
    return nanos.getAsLong() - end < 0;
  }
}
