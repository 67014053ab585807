package dev.lakewright.check.inquiry;

import java.util.Locale;

/**
 * A part of a table's rows that figures were taken of in place of all.
 *
 * @param seen rows of the part
 * @param all rows of the table
 */
public record Part(long seen, long all) {
  /** The engine draws whole blocks of so many rows. */
  private static final int BLOCK = 2048;

  private static final double NORMAL_95 = 1.96;

  /**
   * Return how far a share of the part may lie from that of all rows, in 95 of 100 cases; blocks
   * count as one row each, since the rows of a block may well be alike. Where none was seen it is
   * the bound by the rule of three (Hanley and Lippman-Hand, JAMA 1983).
   */
  public double margin(long count) {
    double blocks = Math.max(1, Math.ceil(seen / (double) BLOCK));
    if (count == 0 || count == seen) {
      return Math.min(1, 3 / blocks);
    }
    double share = count / (double) seen;
    return Math.min(1, NORMAL_95 * Math.sqrt(share * (1 - share) / blocks));
  }

  /** Return a share in words, with its error. */
  public String share(long count) {
    double share = seen == 0 ? 0 : 100.0 * count / seen;
    return String.format(Locale.ROOT, "%.1f %% (± %.1f)", share, 100 * margin(count));
  }

  /** Return what the figures rest on. */
  public String words() {
    return "in a sample of " + seen + " of " + Counted.rows(all);
  }
}
