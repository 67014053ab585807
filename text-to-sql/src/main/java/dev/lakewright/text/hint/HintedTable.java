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

  /** Return a table with every column; nothing speaks for one more than for another. */
  public static HintedTable whole(Table table) {
    List<HintedColumn> columns =
        table.columns().stream().map(it -> new HintedColumn(it, 1, false)).toList();
    return new HintedTable(table, 1, columns, true);
  }

  /** Return this with fewer columns. */
  public HintedTable showing(List<HintedColumn> fewer) {
    return new HintedTable(table, score, fewer, linked);
  }
}
