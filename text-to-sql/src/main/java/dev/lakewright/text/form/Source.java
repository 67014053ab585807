package dev.lakewright.text.form;

import dev.lakewright.core.lake.TableName;
import java.util.Comparator;

/**
 * One use of a table in a query.
 *
 * @param occurrence 0 for the first or only use; 1 and up where the table is joined to itself
 */
public record Source(TableName table, int occurrence) implements Comparable<Source> {
  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::table).thenComparingInt(Source::occurrence);

  public static Source of(TableName table) {
    return new Source(table, 0);
  }

  @Override
  public int compareTo(Source other) {
    return ORDER.compare(this, other);
  }
}
