package dev.lakewright.check.inquiry;

import dev.lakewright.core.lake.TableName;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows that figures are taken of.
 *
 * @param from what stands after FROM
 * @param where what stands after WHERE
 * @param rows about how many stored rows are read for it; 0 where nothing is known
 * @param stored true if {@code from} is one stored table, of which a part can be drawn
 */
public record Relation(String from, Optional<String> where, long rows, boolean stored) {
  /** Grouping, joining and the like take about so many times as long as a plain scan. */
  private static final int HEAVY = 4;

  /** Make one of which no size is known. */
  public Relation(String from, Optional<String> where) {
    this(from, where, 0, false);
  }

  /** Return all rows of a table of which no size is known. */
  public static Relation of(TableName table) {
    return new Relation(table.sql(), Optional.empty());
  }

  /** Return the rows of a query, its columns by the names given. */
  public static Relation of(String query, String columns) {
    return new Relation("(" + query + ") AS q" + columns, Optional.empty());
  }

  /** Return the rows of a query that groups or joins these. */
  public Relation under(String query) {
    return heavy("(" + query + ") AS q", rows);
  }

  /** Return rows that are had by grouping or joining so many. */
  public static Relation heavy(String from, long rows) {
    return new Relation(from, Optional.empty(), HEAVY * rows, false);
  }

  /** Return the rows without the condition. */
  public Relation whole() {
    return new Relation(from, Optional.empty(), rows, stored);
  }

  /** Return a random part of the table's rows, drawn by blocks and the same each time. */
  Relation part(double percent) {
    String sample =
        String.format(Locale.ROOT, " TABLESAMPLE SYSTEM (%.2f PERCENT) REPEATABLE (1)", percent);
    return new Relation(from + sample, where, rows, false);
  }

  public String sql() {
    return from + where.map(it -> " WHERE " + it).orElse("");
  }
}
