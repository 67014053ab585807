package dev.lakewright.core.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dialects of SQL that queries are translated to; in the order of the reviewed table. */
public enum Dialect {
  SQLITE,
  POSTGRES,
  MYSQL,
  SPARK,
  TRINO,
  BIGQUERY,
  SNOWFLAKE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Find a dialect by its word; {@code mariadb} is MySQL's. */
  public static Optional<Dialect> of(String word) {
    String wanted = word.equalsIgnoreCase("mariadb") ? "mysql" : word;
    return Stream.of(values()).filter(it -> it.word().equalsIgnoreCase(wanted)).findFirst();
  }
}
