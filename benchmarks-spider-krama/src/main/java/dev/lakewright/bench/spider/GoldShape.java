package dev.lakewright.bench.spider;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sorts gold statements by the hardest thing they need, for the error table. */
final class GoldShape {
  private static final Pattern SET = Pattern.compile("\\b(union|intersect|except)\\b");
  private static final Pattern NESTED = Pattern.compile("\\(\\s*select\\b");

  private GoldShape() {}

  static String of(String gold) {
    String sql = gold.toLowerCase(Locale.ROOT);
    if (SET.matcher(sql).find()) {
      return "set operation";
    }
    if (NESTED.matcher(sql).find()) {
      return "nested";
    }
    boolean join = sql.contains(" join ");
    boolean group = sql.contains("group by");
    if (group) {
      return join ? "join and group" : "group";
    }
    return join ? "join" : "one table";
  }
}
