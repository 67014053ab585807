package dev.lakewright.sql.gate;

import java.util.List;

/** Words that a query can start with. */
final class Keywords {
  static final List<String> STARTERS =
      List.of("SELECT", "WITH", "FROM", "VALUES", "DESCRIBE", "SUMMARIZE");

  private Keywords() {}
}
