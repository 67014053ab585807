package dev.lakewright.router.health;

import dev.lakewright.router.ToolCost;

/**
 * What was learned of one tool. Times are milliseconds since the epoch; where the clock has jumped
 * back, what lies in the future is taken to be now, so that no circuit stays open for long.
 *
 * @param latencyMillis exponentially weighted average over calls that succeeded; NaN before the
 *     first
 * @param errorRate exponentially weighted share of calls that failed; NaN before the first call
 * @param failuresInRow failures since the last success
 * @param since when the circuit came into its state
 * @param updated when the last call ended
 */
public record ToolHealth(
    double latencyMillis,
    double errorRate,
    int failuresInRow,
    Circuit circuit,
    long since,
    long updated) {

  /** Return a tool that was never called. */
  static ToolHealth unknown(long now) {
    return new ToolHealth(Double.NaN, Double.NaN, 0, Circuit.CLOSED, now, now);
  }

  ToolHealth notAfter(long now) {
    return new ToolHealth(
        latencyMillis,
        errorRate,
        failuresInRow,
        circuit,
        Math.min(since, now),
        Math.min(updated, now));
  }

  ToolHealth succeeded(HealthSettings settings, double millis, long now) {
    double latency = average(latencyMillis, millis, settings);
    long changed = circuit == Circuit.CLOSED ? since : now;
    return new ToolHealth(latency, errors(0, settings), 0, Circuit.CLOSED, changed, now);
  }

  ToolHealth failed(HealthSettings settings, long now) {
    int failures = failuresInRow + 1;
    boolean opens = circuit == Circuit.HALF_OPEN || failures >= settings.opensAfter();
    Circuit next = opens ? Circuit.OPEN : circuit;
    double errors = errors(1, settings);
    return new ToolHealth(latencyMillis, errors, failures, next, opens ? now : since, now);
  }

  ToolHealth probed(long now) {
    return new ToolHealth(latencyMillis, errorRate, failuresInRow, Circuit.HALF_OPEN, now, updated);
  }

  /** Return whether a call may go through; with the circuit not closed, as a probe. */
  boolean permits(HealthSettings settings, long now) {
    return circuit == Circuit.CLOSED || now - since >= settings.openMillis();
  }

  /** Return the cost of a tool, moved from what was declared to what was learned. */
  ToolCost cost(ToolCost declared, HealthSettings settings, long now) {
    double kept = Math.pow(0.5, (double) Math.max(0, now - updated) / settings.halfLifeMillis());
    double declaredErrors = 1 - declared.reliability();
    return new ToolCost(
        toward(declared.latencyMillis(), latencyMillis, kept),
        1 - toward(declaredErrors, errorRate, kept),
        declared.rateLimitProximity(),
        declared.dollars(),
        declared.movedMegabytes());
  }

  /** A tool counts as free of errors before its first call, so that one failure is not all. */
  private double errors(double latest, HealthSettings settings) {
    return average(Double.isNaN(errorRate) ? 0 : errorRate, latest, settings);
  }

  private static double average(double before, double latest, HealthSettings settings) {
    return Double.isNaN(before) ? latest : before + settings.weightOfLatest() * (latest - before);
  }

  private static double toward(double declared, double learned, double kept) {
    return Double.isNaN(learned) ? declared : declared + kept * (learned - declared);
  }
}
