package dev.lakewright.bench.proofs.overhead;

import dev.lakewright.bench.score.Percentiles;
import java.util.List;
import java.util.Locale;

/**
 * Times of one statement in milliseconds, whole answers each.
 *
 * @param findings what the checks said last
 * @param unchecked those of them that could not tell
 */
record QueryTimes(
    int number, List<Double> bare, List<Double> checked, int findings, int unchecked) {
  private static final int MIDDLE = 50;

  QueryTimes {
    bare = List.copyOf(bare);
    checked = List.copyOf(checked);
  }

  double bareMedian() {
    return new Percentiles(bare).at(MIDDLE);
  }

  double checkedMedian() {
    return new Percentiles(checked).at(MIDDLE);
  }

  double ratio() {
    return checkedMedian() / bareMedian();
  }

  /** Return true if the checks add no more than a share, or than so many milliseconds. */
  boolean within(double share, double millis) {
    return checkedMedian() - bareMedian() <= Math.max(share * bareMedian(), millis);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| Q%d | %.0f | %.0f | %.2f | %d | %d |%n",
        number,
        bareMedian(),
        checkedMedian(),
        ratio(),
        findings,
        unchecked);
  }
}
