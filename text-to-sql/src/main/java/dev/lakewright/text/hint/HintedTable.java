package dev.lakewright.text.hint;

import dev.lakewright.core.lake.Table;
import java.util.List;

/**
 * A table that a question may be about.
 *
 * @param score from 0 to 1: how surely
 * @param columns worth showing, in stored order
 * @param linked true if the question, or a likely reading of it, speaks of the table itself
 */
public record HintedTable(Table table, double score, List<HintedColumn> columns, boolean linked) {
  public HintedTable {
    columns = List.copyOf(columns);
  }

  /** Return this with fewer columns. */
  public HintedTable showing(List<HintedColumn> fewer) {
    return new HintedTable(table, score, fewer, linked);
  }
}
