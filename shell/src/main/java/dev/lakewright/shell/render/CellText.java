package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;

/** Writes cells for people: one safe line, nulls told apart from text. */
final class CellText {
  static final String NULL = "NULL";

  /** Longest start of a cell that a table looks at; wider than any terminal. */
  private static final int LONGEST = 2_000;

  private CellText() {}

  /** Return the cell on one line; text that spells {@code NULL} is quoted. */
  static String of(Cell cell) {
    if (cell.isNull()) {
      return NULL;
    }
    String safe = SafeText.oneLine(cell.text());
    return safe.equals(NULL) ? "'" + NULL + "'" : safe;
  }

  /** Return the cell as {@link #of} does, but not much more of it than a line can show. */
  static String start(Cell cell, Look look) {
    String text = cell.text();
    if (!look.limited() || text.length() <= LONGEST) {
      return of(cell);
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return SafeText.oneLine(text.substring(0, end)) + look.glyphs().ellipsis();
  }
}
