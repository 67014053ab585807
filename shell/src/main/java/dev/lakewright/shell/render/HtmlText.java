package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import java.util.List;

/** Text of a page in the making; whatever comes from data goes through {@link #text}. */
final class HtmlText {
  private final StringBuilder page = new StringBuilder();

  /** Add markup of our own. */
  HtmlText raw(String markup) {
    page.append(markup);
    return this;
  }

  /**
   * Add text, escaped: markup, quotes, and what would turn reading order around or break a line.
   */
  HtmlText text(String text) {
    String safe = SafeText.oneLine(text);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
    return this;
  }

  /** Add text from data, which keeps its own direction of reading to itself. */
  HtmlText data(String text) {
    return raw("<bdi>").text(text).raw("</bdi>");
  }

  /** Add a table, which scrolls where it is wider than its place. */
  void table(String caption, ResultTable table) {
    raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").text(caption);
    raw("\"><table><caption>").text(caption).raw("</caption><thead><tr>");
    for (ResultColumn column : table.columns()) {
      raw("<th scope=\"col\">").data(column.name()).raw("</th>");
    }
    raw("</tr></thead><tbody>");
    for (List<Cell> row : table.rows()) {
      raw("<tr>");
      row.forEach(cell -> raw("<td>").data(CellText.of(cell)).raw("</td>"));
      raw("</tr>");
    }
    raw("</tbody></table></div>");
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
