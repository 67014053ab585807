package dev.lakewright.export.contract;

/** Texts of single statements. */
public final class Statement {
  private Statement() {}

  /**
   * Return a query without the semicolons and blanks at its end, with a line break behind it, so
   * that a comment in its last line ends there.
   */
  public static String bare(String sql) {
    return sql.replaceAll("[;\\s]+\\z", "") + "\n";
  }
}
