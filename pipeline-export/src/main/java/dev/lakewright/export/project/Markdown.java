package dev.lakewright.export.project;

import java.util.List;

/** Writes text of plans into Markdown, where it means itself. */
final class Markdown {
  private Markdown() {}

  /** Return text in one line without markup. */
  static String text(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\|*_`<&\\[\\]])", "\\\\$1");
  }

  /** Return text as code; a backtick inside is an apostrophe then. */
  static String code(String text) {
    return "`" + text.replaceAll("\\s+", " ").replace('`', '\'').replace("|", "\\|") + "`";
  }

  /** Return a table. */
  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    line(out, head);
    line(out, head.stream().map(it -> "---").toList());
    rows.forEach(row -> line(out, row));
    return out.append('\n').toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
