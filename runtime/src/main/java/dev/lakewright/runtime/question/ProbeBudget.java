package dev.lakewright.runtime.question;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The engine's time that the probes of one answer may take in all. For one thread. */
final class ProbeBudget {
  private static final Duration LEAST = Duration.ofMillis(50);
  private static final Duration LEAST_SMALL = Duration.ofSeconds(2);
  private static final double SHARE = 0.3;

  private final LongSupplier nanos;
  private long left;

  private ProbeBudget(LongSupplier nanos, long left) {
    this.nanos = nanos;
    this.left = left;
  }

  /** Return a budget without end; each probe has a bound of its own all the same. */
  static ProbeBudget unbounded() {
    return new ProbeBudget(() -> 0, Long.MAX_VALUE);
  }

  /**
   * Return 30 % of the time that the query itself took, and never under 50 ms.
   *
   * @param small true if no table is large; probes then take a few milliseconds, and where they
   *     take longer it is for the machine's other work, so that they are waited for up to two
   *     seconds
   */
  static ProbeBudget of(Duration query, boolean small, LongSupplier nanos) {
    Duration least = small ? LEAST_SMALL : LEAST;
    long share = (long) (SHARE * query.toNanos());
    return new ProbeBudget(nanos, Math.max(least.toNanos(), share));
  }

  boolean spent() {
    return left <= 0;
  }

  Duration left() {
    return Duration.ofNanos(Math.max(1, left));
  }

  /** Do something, and take off what it took. */
  <T> T spend(Supplier<T> work) {
    long begin = nanos.getAsLong();
    T done = work.get();
    left -= nanos.getAsLong() - begin;
    return done;
  }
}
