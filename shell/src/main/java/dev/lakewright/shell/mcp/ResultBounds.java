package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a result an agent is given: it has to read all of it.
 *
 * @param cell characters of one value
 * @param total characters of all values together
 */
record ResultBounds(int cell, int total) {
  static final ResultBounds DEFAULT = new ResultBounds(2_000, 200_000);

  private static final String CUT = "…";

  /**
   * A table within the bounds.
   *
   * @param cutCells values of which only the beginning is there
   */
  record Bounded(ResultTable table, long cutCells) {
    boolean truncated() {
      return !table.complete();
    }
  }

  /** Shorten long values, and leave rows out at the end where they are too many characters. */
  Bounded apply(ResultTable table) {
    List<List<Cell>> rows = new ArrayList<>();
    long characters = 0;
    long cut = 0;
    for (List<Cell> row : table.rows()) {
      List<Cell> bounded = row.stream().map(this::shortened).toList();
      characters += bounded.stream().mapToLong(it -> it.text().length()).sum();
      if (characters > total) {
        break;
      }
      for (int i = 0; i < row.size(); i++) {
        cut += bounded.get(i).equals(row.get(i)) ? 0 : 1;
      }
      rows.add(bounded);
    }
    return new Bounded(
        new ResultTable(table.columns(), rows, table.totalRows(), table.capped()), cut);
  }

  private Cell shortened(Cell value) {
    String text = value.text();
    return text.length() <= cell ? value : new Cell.Text(cut(text));
  }

  Failure apply(Failure failure) {
    String message = failure.message();
    return message.length() <= cell ? failure : failure.withMessage(cut(message));
  }

  private String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(cell - 1)) ? cell - 1 : cell;
    return text.substring(0, end) + CUT;
  }
}
