package dev.lakewright.shell.interactive;

import java.util.regex.Pattern;

/**
 * Decides at the Enter key whether typed text goes on in a next line.
 *
 * <p>Only text that starts as SQL does can go on: where a bracket or quote is open, where it ends
 * in the middle of a clause, or where it lists columns and FROM is still to come. Once it has gone
 * on it ends with a semicolon or an empty line. A pasted query brings its line breaks with it and
 * ends at once.
 */
final class MultiLine {
  private static final Pattern SQL_START =
      Pattern.compile("(?is)(SELECT|WITH|FROM|VALUES)\\b.*|\\(\\s*SELECT\\b.*");
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?is).*([,(=<>+-]|\\b(SELECT|DISTINCT|FROM|WHERE|AND|OR|NOT|BY|HAVING|ON|JOIN|IN|AS"
              + "|WITH|UNION|ALL|EXCEPT|INTERSECT|THEN|WHEN|ELSE|BETWEEN|LIKE|LIMIT|VALUES))");
  private static final Pattern COLUMNS_ONLY =
      Pattern.compile("(?is)SELECT\\s+(DISTINCT\\s+)?(\\*|[a-z_][\\w.]*\\s*,(?!.*\\bFROM\\b).*)");

  private String unfinished = "";

  /** Return true if the text is to go on; the next call's text is compared with this one's. */
  boolean goesOn(String text) {
    boolean continued = !unfinished.isEmpty() && text.startsWith(unfinished);
    String body = text.strip();
    boolean ended = body.endsWith(";") || text.endsWith("\n");
    boolean more = SQL_START.matcher(body).matches() && !ended && (continued || isCut(body));
    unfinished = more ? text : "";
    return more;
  }

  private static boolean isCut(String body) {
    SqlScan scan = SqlScan.of(body);
    return scan.open()
        || DANGLING.matcher(scan.bare()).matches()
        || COLUMNS_ONLY.matcher(scan.bare()).matches();
  }
}
