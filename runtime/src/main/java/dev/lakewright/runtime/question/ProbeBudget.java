package dev.lakewright.runtime.question;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The engine's time that the probes of one answer may take in all. For one thread. */
final class ProbeBudget {
  private static final Duration LEAST = Duration.ofMillis(50);
  private static final Duration LEAST_SMALL = Duration.ofSeconds(2);
  private static final double SHARE = 0.3;

  /** The engine reads no more than so many rows a millisecond of any but the plainest columns. */
  private static final double FASTEST = 30_000;

  private static final double NANOS_PER_MILLI = 1e6;

  private final LongSupplier nanos;
  private final double rowsPerMilli;
  private long left;

  private ProbeBudget(LongSupplier nanos, long left, double rowsPerMilli) {
    this.nanos = nanos;
    this.left = left;
    this.rowsPerMilli = rowsPerMilli;
  }

  /** Return a budget without end; each probe has a bound of its own all the same. */
  static ProbeBudget unbounded() {
    return new ProbeBudget(() -> 0, Long.MAX_VALUE, Double.POSITIVE_INFINITY);
  }

  /**
   * Return 30 % of the time that the query itself took, and never under 50 ms. What a probe takes
   * is told beforehand by how long the query took for its rows.
   *
   * @param rows about how many stored rows the query read
   * @param small true if no table is large; probes then take a few milliseconds, and where they
   *     take longer it is for the machine's other work, so that they are waited for up to two
   *     seconds
   */
  static ProbeBudget of(Duration query, long rows, boolean small, LongSupplier nanos) {
    Duration least = small ? LEAST_SMALL : LEAST;
    long share = (long) (SHARE * query.toNanos());
    double rate = rows * NANOS_PER_MILLI / Math.max(NANOS_PER_MILLI, (double) query.toNanos());
    return new ProbeBudget(
        nanos,
        Math.max(least.toNanos(), share),
        small || rows == 0 ? Double.POSITIVE_INFINITY : Math.min(FASTEST, rate));
  }

  /** Return about how many stored rows a probe may read in the time that is left. */
  long room() {
    return spent() ? 0 : (long) Math.min(Long.MAX_VALUE, left / NANOS_PER_MILLI * rowsPerMilli);
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
