package dev.lakewright.export.target.spark;

/** Tokens of Spark's SQL. */
final class SparkSql {
  private SparkSql() {}

  static String name(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  /** Return a literal of a text, which no settings of Spark read in another way. */
  static String text(String text) {
    StringBuilder out = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'' -> out.append("\\'");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    return out.append('\'').toString();
  }
}
