package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a few words what a result is. */
final class Effect {
  private static final int CELLS = 3;
  private static final int LONGEST = 24;

  private Effect() {}

  /** Return how many rows there are, and the first one. */
  static String of(ResultTable result) {
    if (result.rows().isEmpty()) {
      return "no rows";
    }
    String first = words(result.rows().get(0));
    return result.totalRows() == 1 ? first : rows(result) + ", first: " + first;
  }

  private static String rows(ResultTable result) {
    return (result.capped() ? "more than " : "") + result.totalRows() + " rows";
  }

  private static String words(List<Cell> row) {
    String words = row.stream().limit(CELLS).map(Effect::word).collect(Collectors.joining(", "));
    return row.size() > CELLS ? words + ", …" : words;
  }

  private static String word(Cell cell) {
    String text = cell.text();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
