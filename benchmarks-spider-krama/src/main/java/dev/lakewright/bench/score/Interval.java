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
}
