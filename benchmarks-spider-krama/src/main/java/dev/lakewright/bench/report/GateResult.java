package dev.lakewright.bench.report;

/**
 * One gate of a suite.
 *
 * @param bar the least value, or the greatest where {@code atMost} says so
 */
public record GateResult(String name, double value, double bar, boolean atMost) {
  public boolean holds() {
    return atMost ? value <= bar : value >= bar;
  }
}
