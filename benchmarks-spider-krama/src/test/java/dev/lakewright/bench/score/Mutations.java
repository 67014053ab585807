package dev.lakewright.bench.score;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mutations of {@code official_verdicts.py}, made anew so that no statement is stored here. */
final class Mutations {
  private static final Pattern COUNT = Pattern.compile("(?i)count\\(\\*\\)");
  private static final Pattern ORDER = Pattern.compile("(?i) ORDER BY .*$");
  private static final Pattern DOWN = Pattern.compile("(?i)\\bDESC\\b");
  private static final Pattern TWO_COLUMNS =
      Pattern.compile("(?i)^SELECT ([^(),]+),([^(),]+) FROM (.*)$");

  private Mutations() {}

  static Map<String, String> of(String gold, String other) {
    String sql = bare(gold);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("same", sql);
    all.put("next", bare(other));
    all.put("descending", "SELECT * FROM (" + sql + ") ORDER BY 1 DESC");
    all.put("doubled", "SELECT * FROM (" + sql + ") UNION ALL SELECT * FROM (" + sql + ")");
    all.put("limited", "SELECT * FROM (" + sql + ") LIMIT 3");
    all.put("distinct", "SELECT DISTINCT * FROM (" + sql + ")");
    all.put("widened", "SELECT *, 1 FROM (" + sql + ")");
    all.put("real", COUNT.matcher(sql).replaceAll("count(*) * 1.0"));
    all.put("text", COUNT.matcher(sql).replaceAll("count(*) || ''"));
    all.put("unsorted", ORDER.matcher(sql).replaceFirst(""));
    all.put("turned", DOWN.matcher(sql).replaceAll("ASC"));
    all.put("swapped", swap(sql));
    return all;
  }

  private static String bare(String sql) {
    return sql.strip().replaceFirst(";+$", "").strip();
  }

  private static String swap(String sql) {
    Matcher two = TWO_COLUMNS.matcher(sql);
    return two.matches()
        ? "SELECT " + two.group(2) + "," + two.group(1) + " FROM " + two.group(3)
        : sql;
  }
}
