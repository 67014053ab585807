package dev.lakewright.check.inquiry;

import dev.lakewright.core.lake.TableName;
import java.util.Optional;

/**
 * Rows that figures are taken of.
 *
 * @param from what stands after FROM
 * @param where what stands after WHERE
 */
public record Relation(String from, Optional<String> where) {
  /** Return all rows of a table. */
  public static Relation of(TableName table) {
    return new Relation(table.sql(), Optional.empty());
  }

  /** Return the rows of a query, its columns by the names given. */
  public static Relation of(String query, String columns) {
    return new Relation("(" + query + ") AS q" + columns, Optional.empty());
  }

  public String sql() {
    return from + where.map(it -> " WHERE " + it).orElse("");
  }
}
