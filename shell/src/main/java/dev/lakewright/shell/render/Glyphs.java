package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.runtime.Diagnosis;

/** Characters that screens are drawn with. */
public enum Glyphs {
  UNICODE("│─┌┬┐├┼┤└┴┘", "…", " · ", "→", "✓•?✗–"),
  ASCII("|-+++++++++", "~", " - ", "->", "+*?x-");

  private final String box;
  private final String ellipsis;
  private final String dot;
  private final String arrow;
  private final String marks;

  Glyphs(String box, String ellipsis, String dot, String arrow, String marks) {
    this.box = box;
    this.ellipsis = ellipsis;
    this.dot = dot;
    this.arrow = arrow;
    this.marks = marks;
  }

  /** Return the sign for text that was cut; one column wide. */
  public String ellipsis() {
    return ellipsis;
  }

  /** Return what stands between parts of one line. */
  public String dot() {
    return dot;
  }

  public String arrow() {
    return arrow;
  }

  /** Return what stands under a column of text that was understood. */
  public String underline() {
    return horizontal();
  }

  /** Return what stands under a column of text that was not understood. */
  public String doubt() {
    return mark(2);
  }

  public String mark(Verdict verdict) {
    return switch (verdict) {
      case PROVED -> mark(0);
      case UNCHECKED -> mark(4);
      case NOTE -> mark(1);
      case DOUBT -> mark(2);
      case WRONG -> mark(3);
    };
  }

  public String mark(Diagnosis.Level level) {
    return switch (level) {
      case OK -> mark(0);
      case WARNING -> mark(2);
      case BROKEN -> mark(3);
    };
  }

  private String mark(int at) {
    return marks.substring(at, at + 1);
  }

  String vertical() {
    return box.substring(0, 1);
  }

  String horizontal() {
    return box.substring(1, 2);
  }

  /** Return left end, crossing and right end of the top (0), middle (1) or bottom (2) rule. */
  String rule(int row) {
    return box.substring(2 + 3 * row, 5 + 3 * row);
  }
}
