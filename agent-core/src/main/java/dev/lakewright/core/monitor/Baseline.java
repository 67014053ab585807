package dev.lakewright.core.monitor;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.lake.ColumnType;
import java.util.List;

/**
 * What a step's output is like in a run that was well.
 *
 * @param rows of the output
 * @param inputRows of each input, in the plan's order
 * @param columns in the output's order
 * @param keys sets of columns that named one row each
 * @param orders columns of which one never lay after the other
 * @param conserved columns whose total was the same in the first input that has them
 */
public record Baseline(
    long rows,
    List<Long> inputRows,
    List<ColumnBaseline> columns,
    List<List<String>> keys,
    List<TimeOrder> orders,
    List<Conserved> conserved) {
  public Baseline {
    inputRows = List.copyOf(inputRows);
    columns = List.copyOf(columns);
    keys = keys.stream().map(List::copyOf).toList();
    orders = List.copyOf(orders);
    conserved = List.copyOf(conserved);
  }

  /**
   * One column.
   *
   * @param nullShare share of rows without a value
   * @param distinct different values
   * @param topShare share of the most frequent value among rows that have one
   * @param negative true if a number was below 0
   * @param edges upper ends of the bins that numbers fall into, ascending; the last bin is open
   * @param categories values that have a bin each, in place of edges; all others share the last bin
   * @param shares of each bin, of rows that have a value; empty where the column's values are
   *     others in every run, as keys and dates are
   */
  public record ColumnBaseline(
      String name,
      ColumnType type,
      double nullShare,
      long distinct,
      double topShare,
      boolean negative,
      List<Cell> edges,
      List<Cell> categories,
      List<Double> shares) {
    public ColumnBaseline {
      edges = List.copyOf(edges);
      categories = List.copyOf(categories);
      shares = List.copyOf(shares);
    }
  }

  /**
   * Time goes on.
   *
   * @param along a key along which {@code column} never falls, or a time that never lies after it
   * @param isKey which of both it is
   */
  public record TimeOrder(String along, String column, boolean isKey) {}

  /**
   * A total that a step passes on.
   *
   * @param input its place among the inputs
   */
  public record Conserved(String column, int input) {}
}
