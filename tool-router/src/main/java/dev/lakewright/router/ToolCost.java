package dev.lakewright.router;

/**
 * What is known of a tool's running.
 *
 * @param latencyMillis typical time of one call
 * @param reliability share of calls that succeed, from 0 to 1
 * @param rateLimitProximity from 0 (far from its rate limit) to 1 (at it)
 */
public record ToolCost(double latencyMillis, double reliability, double rateLimitProximity) {
  public static final ToolCost DEFAULT = new ToolCost(100, 0.99, 0);

  /**
   * Return the weight of an edge into the tool: {@code base × max(0.5, latency / 100) × 1 /
   * max(0.01, reliability) × (1 + 5 × proximity)}, as in Graph-Based Self-Healing Tool Routing
   * (arXiv 2603.01548).
   */
  double weight(double base) {
    return base
        * Math.max(0.5, latencyMillis / 100)
        / Math.max(0.01, reliability)
        * (1 + 5 * rateLimitProximity);
  }
}
