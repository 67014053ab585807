package dev.lakewright.bench.score;

/** A share of {@code n} with its 95 % interval by Wilson (1927). */
public record Interval(double share, double low, double high) {
  private static final double Z = 1.959963984540054;

  public static Interval wilson(int successes, int n) {
    if (n == 0) {
      return new Interval(0, 0, 1);
    }
    double share = successes / (double) n;
    double square = Z * Z / n;
    double middle = (share + square / 2) / (1 + square);
    double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n)) / (1 + square);
    return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /**
   * Return by how much one share of the same cases exceeds another, with the interval for paired
   * shares of Bonett and Price (2012).
   *
   * @param gained cases that only the one has
   * @param lost cases that only the other has
   */
  public static Interval paired(int gained, int lost, int n) {
    if (n == 0) {
      return new Interval(0, -1, 1);
    }
    double more = (gained + 1) / (n + 2.0);
    double less = (lost + 1) / (n + 2.0);
    double middle = more - less;
    double half = Z * Math.sqrt((more + less - middle * middle) / (n + 2.0));
    return new Interval(
        (gained - lost) / (double) n, Math.max(-1, middle - half), Math.min(1, middle + half));
  }
}
