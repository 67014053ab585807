package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What two results have in common that answer a question alike: as many rows, and the same rows in
 * whatever order, as far as both were read. Numbers count to six digits.
 */
record ResultKey(long rows, String content) {
  private static final MathContext DIGITS = new MathContext(6);

  static ResultKey of(ResultTable table) {
    String content =
        table.rows().stream().map(ResultKey::row).sorted().collect(Collectors.joining("\n"));
    return new ResultKey(table.totalRows(), content);
  }

  private static String row(List<Cell> cells) {
    return cells.stream().map(ResultKey::cell).collect(Collectors.joining("\t"));
  }

  private static String cell(Cell cell) {
    String text = cell.text();
    boolean number = !text.isEmpty() && text.length() < 40 && isNumber(text);
    return number ? new BigDecimal(text).round(DIGITS).stripTrailingZeros().toString() : text;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
  }
}
