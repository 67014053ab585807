package dev.lakewright.core.contract;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import java.util.List;
import java.util.Optional;

/**
 * Rows that a contract is about.
 *
 * @param name for people: the table's or the step's
 * @param from what stands for the rows in FROM: a quoted name, or a query in brackets. A probe's
 *     gate must be able to bind it
 * @param columns with their types, known without data
 */
public record Dataset(String name, String from, List<Column> columns) {
  public Dataset {
    columns = List.copyOf(columns);
  }

  /** Return a lake's table. */
  public static Dataset of(Table table) {
    return new Dataset(table.name().toString(), table.name().sql(), table.columns());
  }

  /** Find a column by name, letter case aside. */
  public Optional<Column> column(String wanted) {
    return columns.stream().filter(it -> it.name().equalsIgnoreCase(wanted)).findFirst();
  }
}
