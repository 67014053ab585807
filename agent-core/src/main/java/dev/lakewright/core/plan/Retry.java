package dev.lakewright.core.plan;

import java.time.Duration;

/**
 * How often a step that failed is tried again. What a plan or its data got wrong is not: only
 * failures of engines and files are.
 *
 * @param times after the first try; 0 for none
 * @param pause before each of them
 */
public record Retry(int times, Duration pause) {
  public static final Retry NONE = new Retry(0, Duration.ZERO);

  public Retry {
    if (times < 0 || pause.isNegative()) {
      throw new IllegalArgumentException("retries are not negative");
    }
  }
}
