package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws result tables: framed and fitted on a terminal, plain aligned columns elsewhere. */
public final class TableText {
  private static final String GAP = "  ";
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private final ResultTable table;
  private final Look look;
  private final List<List<String>> cells;
  private final List<Boolean> numeric;
  private final ColumnFit fit;

  private TableText(ResultTable table, Look look) {
    this.table = table;
    this.look = look;
    this.numeric = table.columns().stream().map(c -> c.type().kind().isNumber()).toList();
    this.cells = texts(table, look);
    this.fit = look.boxes() ? fitted(3, 4) : fitted(GAP.length(), 0);
  }

  /**
   * Draw the table; every line ends in a line feed. What is not shown is said in a last line.
   *
   * @param more how to see the rest, such as {@code --rows or --output for all}
   */
  public static String render(ResultTable table, Look look, String more) {
    TableText text = new TableText(table, look);
    String drawn = table.columns().isEmpty() ? "" : look.boxes() ? text.boxed() : text.plain();
    return drawn + text.caption(more);
  }

  private static List<List<String>> texts(ResultTable table, Look look) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(table.columns().stream().map(column -> SafeText.oneLine(column.name())).toList());
    for (List<Cell> row : table.rows()) {
      cells.add(row.stream().map(cell -> CellText.start(cell, look)).toList());
    }
    return cells;
  }

  /** The first column says what a row is about: unless it is long it stays whole, as numbers do. */
  private ColumnFit fitted(int between, int around) {
    List<ColumnFit.Wish> wishes = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      int index = column;
      int natural = cells.stream().mapToInt(r -> DisplayWidth.of(r.get(index))).max().orElse(1);
      boolean rigid = numeric.get(column) || (column == 0 && natural <= look.columns() / 3);
      wishes.add(new ColumnFit.Wish(Math.max(1, natural), rigid));
    }
    return ColumnFit.of(wishes, look.columns(), between, around);
  }

  private String boxed() {
    StringBuilder text = new StringBuilder(rule(0));
    String side = look.paint(Shade.FAINT, look.glyphs().vertical());
    for (int row = 0; row < cells.size(); row++) {
      String inner = String.join(" " + side + " ", line(row));
      text.append(side).append(' ').append(inner).append(' ').append(side).append('\n');
      if (row == 0) {
        text.append(rule(1));
      }
    }
    return text.append(rule(2)).toString();
  }

  private String rule(int row) {
    String ends = look.glyphs().rule(row);
    String line =
        fit.widths().stream()
            .map(width -> look.glyphs().horizontal().repeat(width + 2))
            .collect(
                Collectors.joining(ends.substring(1, 2), ends.substring(0, 1), ends.substring(2)));
    return look.paint(Shade.FAINT, line) + "\n";
  }

  private String plain() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < cells.size(); row++) {
      text.append(String.join(GAP, line(row)).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private List<String> line(int row) {
    return IntStream.range(0, fit.widths().size()).mapToObj(c -> cell(row, c)).toList();
  }

  private String cell(int row, int column) {
    int width = fit.widths().get(column);
    String text = DisplayWidth.cut(cells.get(row).get(column), width, look.glyphs().ellipsis());
    String blank = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    String shown = painted(isolated(text), row, column);
    return numeric.get(column) ? blank + shown : shown + blank;
  }

  private String painted(String text, int row, int column) {
    if (row == 0) {
      return look.paint(Shade.LABEL, text);
    }
    boolean isNull = table.rows().get(row - 1).get(column).isNull();
    return isNull ? look.paint(Shade.FAINT, text) : text;
  }

  /** Keep right-to-left text from turning its neighbours around, on terminals that know how. */
  private String isolated(String text) {
    boolean needed = look.boxes() && text.codePoints().anyMatch(TableText::isRightToLeft);
    return needed ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private String caption(String more) {
    List<String> parts = new ArrayList<>();
    List<ResultColumn> columns = table.columns();
    int shown = columns.isEmpty() ? 0 : fit.widths().size();
    if (table.totalRows() == 0) {
      parts.add("no rows");
    } else if (!table.complete()) {
      parts.add(table.rows().size() + " of " + Counts.atLeast(table) + " rows");
    }
    if (shown < columns.size()) {
      parts.add(shown + " of " + columns.size() + " columns");
    }
    if (parts.isEmpty()) {
      return "";
    }
    boolean cut = shown < columns.size() || !table.complete();
    return look.paint(Shade.FAINT, String.join(", ", parts) + (cut ? "; " + more : "")) + "\n";
  }
}
