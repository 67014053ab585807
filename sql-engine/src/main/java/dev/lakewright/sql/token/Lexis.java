package dev.lakewright.sql.token;

/** How dialects cut texts into tokens. */
public enum Lexis {
  /** DuckDB's and PostgreSQL's: double quotes are around names too, dollars quote texts. */
  DUCKDB,
  /**
   * Spark's: backticks are around names, both other quotes around texts, and a backslash takes its
   * meaning from the next character.
   */
  SPARK,
  /**
   * MySQL's: as Spark's, but {@code #} begins a comment, {@code --} only before white space, and
   * what stands in {@code /*! … *}{@code /} is run.
   */
  MYSQL;

  boolean quotedTexts() {
    return this != DUCKDB;
  }

  /** Return true where backslashes escape; dollars quote nothing there. */
  public boolean backslashes() {
    return this != DUCKDB;
  }

  /** Return true where letters after digits belong to what the digits begin. */
  boolean numbersRunOn() {
    return this != DUCKDB;
  }

  boolean hashes() {
    return this == MYSQL;
  }
}
