package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import java.util.List;
import java.util.stream.Collectors;

/** Writes results and answers as GitHub-flavoured Markdown. */
public final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]<>#|~&";

  private MarkdownText() {}

  /**
   * Write a table.
   *
   * @param more how to see rows that are not in the table
   */
  public static String table(ResultTable table, String more) {
    StringBuilder text = new StringBuilder();
    row(text, table.columns().stream().map(column -> escape(column.name())).toList());
    row(
        text,
        table.columns().stream().map(c -> c.type().kind().isNumber() ? "--:" : "---").toList());
    table.rows().forEach(cells -> row(text, cells.stream().map(MarkdownText::cell).toList()));
    if (!table.complete()) {
      text.append("\n_")
          .append(table.rows().size() + " of " + Counts.atLeast(table) + " rows; ")
          .append(escape(more))
          .append("_\n");
    }
    return text.toString();
  }

  /** Write reading, table, SQL and checks. */
  public static String answer(Answer answer, String more) {
    StringBuilder text = new StringBuilder();
    answer.candidate().ifPresent(it -> text.append(escape(it.reading().words())).append("\n\n"));
    text.append(table(answer.result(), more)).append('\n');
    text.append(fenced(SafeText.lines(answer.query().sql().value())));
    if (!answer.findings().isEmpty()) {
      text.append('\n');
      answer.findings().forEach(finding -> text.append(check(finding)));
    }
    return text.toString();
  }

  private static String check(Finding finding) {
    return "- " + finding.verdict().word() + ": " + escape(finding.sentence()) + "\n";
  }

  private static String fenced(String sql) {
    String fence = "```";
    while (sql.contains(fence)) {
      fence += "`";
    }
    return fence + "sql\n" + sql + "\n" + fence + "\n";
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String cell(Cell cell) {
    return cell.isNull() ? "_null_" : escape(cell.text());
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    String safe = SafeText.oneLine(text);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
