package dev.lakewright.bench.gate;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whether two engines give the same rows, in any order: numbers to nine digits, truth as 1 and 0, a
 * midnight as its day.
 */
final class SameRows {
  private static final MathContext DIGITS = new MathContext(9);

  private SameRows() {}

  /** Return the first difference in words; empty where there is none. */
  static String difference(ResultTable here, ResultTable there) {
    List<String> ours = lines(here);
    List<String> theirs = lines(there);
    if (ours.size() != theirs.size()) {
      return ours.size() + " rows here, there " + theirs.size();
    }
    for (int i = 0; i < ours.size(); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        return ours.get(i) + " here, there " + theirs.get(i);
      }
    }
    return "";
  }

  private static List<String> lines(ResultTable table) {
    return table.rows().stream()
        .map(row -> row.stream().map(SameRows::plain).collect(Collectors.joining("|")))
        .sorted()
        .toList();
  }

  private static String plain(Cell cell) {
    if (cell.isNull()) {
      return "null";
    }
    String text = cell.text();
    String folded = text.toLowerCase(Locale.ROOT);
    if (folded.equals("true") || folded.equals("false")) {
      return folded.equals("true") ? "1" : "0";
    }
    try {
      BigDecimal number = new BigDecimal(text).round(DIGITS);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException notANumber) {
      return text.replaceFirst(
              "^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(:\\d\\d)?)(\\.0+)?$", "$1 $2")
          .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) 00:00(:00)?$", "$1");
    }
  }
}
