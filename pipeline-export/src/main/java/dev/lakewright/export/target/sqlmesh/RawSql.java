package dev.lakewright.export.target.sqlmesh;

import java.util.regex.Pattern;

/**
 * SQL that DuckDB reads as it was written. SQLMesh parses models, writes them anew and looks for
 * Jinja in them; within {@code query('…')} the text is a value to it, and relations of the query
 * around it are seen by the text.
 */
final class RawSql {
  private static final Pattern MARK = Pattern.compile("\\{(?=[{%#])");

  private RawSql() {}

  /** Return what stands after FROM for a query's rows. */
  static String rows(String sql) {
    if (!MARK.matcher(sql).find()) {
      return "QUERY(" + quoted(sql) + ")";
    }
    String apart = "{~";
    while (sql.contains(apart)) {
      apart += "~";
    }
    String safe = MARK.matcher(sql).replaceAll(apart);
    return "QUERY(REPLACE(" + quoted(safe) + ", '" + apart + "', '{'))";
  }

  private static String quoted(String sql) {
    String tag = "$step$";
    while (sql.contains(tag)) {
      tag = tag.substring(0, tag.length() - 1) + "_$";
    }
    return tag + "\n" + sql.stripTrailing() + "\n" + tag;
  }
}
