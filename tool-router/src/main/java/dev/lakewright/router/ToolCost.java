package dev.lakewright.router;

/**
 * What is known of a tool's running.
 *
 * @param latencyMillis typical time of one call
 * @param reliability share of calls that succeed, from 0 to 1
 * @param rateLimitProximity from 0 (far from its rate limit) to 1 (at it)
 * @param dollars price of one call
 * @param movedMegabytes data that one call moves between processes or machines
 */
public record ToolCost(
    double latencyMillis,
    double reliability,
    double rateLimitProximity,
    double dollars,
    double movedMegabytes) {
  public static final ToolCost DEFAULT = new ToolCost(100, 0.99, 0);

  public ToolCost {
    check(latencyMillis, Double.MAX_VALUE, "latency in milliseconds");
    check(reliability, 1, "reliability");
    check(rateLimitProximity, 1, "proximity to the rate limit");
    check(dollars, Double.MAX_VALUE, "price in dollars");
    check(movedMegabytes, Double.MAX_VALUE, "moved data in megabytes");
  }

  /** A tool that costs no money and moves no data. */
  public ToolCost(double latencyMillis, double reliability, double rateLimitProximity) {
    this(latencyMillis, reliability, rateLimitProximity, 0, 0);
  }

  private static void check(double value, double most, String what) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(
          what + " lies between 0 and " + (most == 1 ? "1" : "any finite number") + ": " + value);
    }
  }
}
