package dev.lakewright.check.profile;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
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

  /**
   * Look at parts of a list in its order, as long as any is left.
   *
   * @param atOnce how many a look takes
   * @return how many were looked at, the first ones
   */
  <T> int each(List<T> all, int atOnce, Consumer<List<T>> look) {
    int done = 0;
    while (done < all.size() && isLeft()) {
      int next = Math.min(all.size(), done + atOnce);
      look.accept(all.subList(done, next));
      done = next;
    }
    return done;
  }
}
