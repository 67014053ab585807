package dev.lakewright.core.sql;

import java.time.Duration;

/**
 * Bounds of one query.
 *
 * @param maxRows rows of the result after which the engine stops and says so
 */
public record QueryLimits(long maxRows, Duration timeout) {
  public static final QueryLimits DEFAULT = new QueryLimits(10_000_000, Duration.ofMinutes(10));

  public QueryLimits {
    if (maxRows < 1 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("limits are positive");
    }
  }

  public QueryLimits withTimeout(Duration longest) {
    return new QueryLimits(maxRows, longest);
  }

  public QueryLimits withMaxRows(long most) {
    return new QueryLimits(most, timeout);
  }
}
