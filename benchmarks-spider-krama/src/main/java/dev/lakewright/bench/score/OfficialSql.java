package dev.lakewright.bench.score;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the official evaluator does to SQL before it runs it. */
final class OfficialSql {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^'\\\\]|''|\\\\.)*'|\"(?:[^\"\\\\]|\"\"|\\\\.)*\"|`[^`]*`|--[^\\n]*|/\\*.*?\\*/"
              + "|[\\p{L}_][\\p{L}\\p{N}_$]*|;",
          Pattern.DOTALL);
  private static final Pattern THIS_YEAR =
      Pattern.compile("YEAR\\s*\\(\\s*CURDATE\\s*\\(\\s*\\)\\s*\\)\\s*", Pattern.CASE_INSENSITIVE);

  private OfficialSql() {}

  /** Mend split operators, take DISTINCT out, and keep the first statement only. */
  static String prepare(String sql) {
    String mended = sql.replace("> =", ">=").replace("< =", "<=").replace("! =", "!=");
    return THIS_YEAR.matcher(withoutDistinct(mended)).replaceAll("2020");
  }

  static boolean ordered(String gold) {
    return gold.toLowerCase(java.util.Locale.ROOT).contains("order by");
  }

  private static String withoutDistinct(String sql) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = TOKEN.matcher(sql);
    int from = 0;
    while (matcher.find()) {
      String token = matcher.group();
      boolean last = token.equals(";");
      out.append(sql, from, matcher.start());
      out.append(token.equalsIgnoreCase("distinct") ? "" : token);
      from = matcher.end();
      if (last) {
        return out.toString();
      }
    }
    return out.append(sql, from, sql.length()).toString();
  }
}
