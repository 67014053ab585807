package dev.lakewright.shell.render;

import java.util.List;

/**
 * Blocks of a screen: a word at the left margin, its text beside it.
 *
 * <pre>
 * Reading   countries by sum of Invoice.Total
 * SQL       SELECT …
 * </pre>
 */
final class Labelled {
  /** Columns that labels take. */
  static final int MARGIN = 10;

  private static final String BLANK = " ".repeat(MARGIN);

  private final Look look;
  private final StringBuilder text = new StringBuilder();

  Labelled(Look look) {
    this.look = look;
  }

  /** Return the columns that are left for text. */
  int room() {
    return look.limited() ? look.columns() - MARGIN : Look.UNLIMITED;
  }

  Labelled add(String label, Shade shade, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String margin = i == 0 ? look.paint(shade, label) + pad(label) : BLANK;
      text.append((margin + lines.get(i)).stripTrailing()).append('\n');
    }
    return this;
  }

  Labelled add(String label, List<String> lines) {
    return add(label, Shade.LABEL, lines);
  }

  /** Add a sentence, wrapped. The text must be safe. */
  Labelled sentence(String label, String sentence) {
    return add(label, Paragraph.wrap(sentence, room()));
  }

  /** Add SQL, escaped and wrapped. */
  Labelled sql(String label, String sql) {
    return add(label, Paragraph.wrapSql(SafeText.lines(sql), room()));
  }

  Labelled raw(String lines) {
    text.append(lines);
    return this;
  }

  String text() {
    return text.toString();
  }

  private static String pad(String label) {
    return " ".repeat(Math.max(1, MARGIN - DisplayWidth.of(label)));
  }
}
