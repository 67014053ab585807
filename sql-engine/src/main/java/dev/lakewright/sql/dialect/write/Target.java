package dev.lakewright.sql.dialect.write;

import dev.lakewright.core.sql.Dialect;
import java.util.Set;

/** What a dialect's grammar has. */
record Target(Dialect dialect) {
  private static final Set<Dialect> BACKSLASH =
      Set.of(Dialect.MYSQL, Dialect.SPARK, Dialect.BIGQUERY, Dialect.SNOWFLAKE);
  private static final Set<Dialect> BACKTICK =
      Set.of(Dialect.MYSQL, Dialect.SPARK, Dialect.BIGQUERY);

  boolean is(Dialect... some) {
    return Set.of(some).contains(dialect);
  }

  String name(String name) {
    if (is(Dialect.BIGQUERY)) {
      return '`' + name.replace("\\", "\\\\").replace("`", "\\`") + '`';
    }
    return BACKTICK.contains(dialect)
        ? '`' + name.replace("`", "``") + '`'
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * Spark puts two quotes together to none, and its shell what a variable holds for {@code ${x}}.
   */
  String text(String value) {
    String plain = BACKSLASH.contains(dialect) ? value.replace("\\", "\\\\") : value;
    String quoted = plain.replace("'", is(Dialect.BIGQUERY, Dialect.SPARK) ? "\\'" : "''");
    return '\'' + (is(Dialect.SPARK) ? quoted.replace("${", "\\u0024{") : quoted) + '\'';
  }

  boolean hasNullOrder() {
    return dialect != Dialect.MYSQL;
  }

  boolean hasFilter() {
    return is(Dialect.SQLITE, Dialect.POSTGRES, Dialect.SPARK, Dialect.TRINO);
  }

  /** Values are given by name, as {@code :name}. */
  boolean hasNamedParameters() {
    return is(Dialect.SPARK);
  }

  boolean namesCastsByColumns() {
    return is(Dialect.POSTGRES, Dialect.SPARK);
  }

  boolean hasQualify() {
    return is(Dialect.BIGQUERY, Dialect.SNOWFLAKE);
  }

  boolean hasGroupingSets() {
    return !is(Dialect.SQLITE, Dialect.MYSQL);
  }

  boolean hasFullJoin() {
    return dialect != Dialect.MYSQL;
  }

  /** Texts are times, and times are compared as texts. */
  boolean keepsTimesAsText() {
    return dialect == Dialect.SQLITE;
  }

  /** Return a word for what people call it. */
  String word() {
    return dialect.word();
  }
}
