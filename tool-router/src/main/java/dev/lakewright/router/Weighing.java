package dev.lakewright.router;

/**
 * How a tool's running becomes the weight of the edges into it:
 *
 * <pre>{@code
 * base × max(0.5, latency / latencyUnitMillis) × 1 / max(0.01, reliability)
 *      × (1 + rateLimitFactor · proximity)
 *      × (1 + dollarFactor · dollars + megabyteFactor · moved megabytes)
 * }</pre>
 *
 * <p>The first two lines are those of Graph-Based Self-Healing Tool Routing (arXiv 2603.01548). The
 * third is ours; it is 1 for a tool that is free and moves nothing.
 *
 * @param latencyUnitMillis the latency that leaves the base cost as it is
 * @param rateLimitFactor how much dearer a tool becomes at its rate limit
 * @param dollarFactor how much dearer a tool becomes for each dollar of a call
 * @param megabyteFactor how much dearer a tool becomes for each megabyte that a call moves
 */
public record Weighing(
    double latencyUnitMillis, double rateLimitFactor, double dollarFactor, double megabyteFactor) {
  /** A call of one cent, or one that moves 100 MB, weighs twice as much as one that does not. */
  public static final Weighing DEFAULT = new Weighing(100, 5, 100, 0.01);

  private static final double LEAST_LATENCY_FACTOR = 0.5;
  private static final double LEAST_RELIABILITY = 0.01;

  public Weighing {
    boolean fine =
        latencyUnitMillis > 0
            && Double.isFinite(latencyUnitMillis)
            && notNegative(rateLimitFactor)
            && notNegative(dollarFactor)
            && notNegative(megabyteFactor);
    if (!fine) {
      throw new IllegalArgumentException("factors are finite and not negative; the unit positive");
    }
  }

  private static boolean notNegative(double factor) {
    return factor >= 0 && Double.isFinite(factor);
  }

  /** Return the weight of an edge with the given base cost into a tool. */
  public double weight(double base, ToolCost tool) {
    return base
        * Math.max(LEAST_LATENCY_FACTOR, tool.latencyMillis() / latencyUnitMillis)
        / Math.max(LEAST_RELIABILITY, tool.reliability())
        * (1 + rateLimitFactor * tool.rateLimitProximity())
        * (1 + dollarFactor * tool.dollars() + megabyteFactor * tool.movedMegabytes());
  }
}
