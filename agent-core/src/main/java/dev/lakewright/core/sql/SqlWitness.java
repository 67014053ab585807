package dev.lakewright.core.sql;

/**
 * The engine's own parser as a second, independent opinion on a statement. It runs nothing and
 * reads no file. Safe for use by several threads.
 */
public interface SqlWitness {
  /**
   * Return the engine's syntax tree of the text as JSON, in the form of DuckDB's {@code
   * json_serialize_sql}: {@code error}, {@code error_message}, {@code position} and {@code
   * statements}. Anything but SELECT statements gives {@code error: true}; a text without a
   * statement gives that or an empty list.
   */
  String tree(SqlText sql);
}
