package dev.lakewright.text.rank;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.text.model.Hash;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;

/**
 * What the result of a candidate looks like, by its first rows.
 *
 * @param rows how many there are, at least
 * @param nulls share of null cells, from 0 to 1
 * @param repeats true if some row is there twice
 * @param naught true for a single row of zeros and nulls
 * @param digest equal for results that have the same rows, in whatever order of rows and columns
 */
public record Outcome(long rows, double nulls, boolean repeats, boolean naught, long digest) {
  private static final MathContext DIGITS = new MathContext(9);

  public static Outcome of(ResultTable result) {
    List<String> lines = result.rows().stream().map(Outcome::line).sorted().toList();
    int cells = result.rows().stream().mapToInt(List::size).sum();
    long nulls = result.rows().stream().flatMap(List::stream).filter(Cell::isNull).count();
    boolean naught =
        result.totalRows() == 1 && result.rows().get(0).stream().allMatch(Outcome::isNaught);
    boolean whole = lines.size() == result.totalRows();
    return new Outcome(
        result.totalRows(),
        nulls / (double) Math.max(1, cells),
        new HashSet<>(lines).size() < lines.size(),
        naught,
        Hash.of(whole ? lines.toString() : result.totalRows() + "×" + result.columns().size()));
  }

  private static boolean isNaught(Cell cell) {
    return cell.isNull() || text(cell).equals("0");
  }

  private static String line(List<Cell> row) {
    return row.stream().map(Outcome::text).sorted().toList().toString();
  }

  private static String text(Cell cell) {
    if (!cell.isNumber() || !isFinite(cell)) {
      return cell.text();
    }
    BigDecimal rounded = new BigDecimal(cell.text()).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static boolean isFinite(Cell cell) {
    return !(cell instanceof Cell.Floating number) || Double.isFinite(number.value());
  }
}
