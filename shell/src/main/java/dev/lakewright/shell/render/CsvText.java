package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as RFC 4180 says; null is the empty field, empty text is {@code ""}. */
public final class CsvText {
  private static final String LINE_END = "\r\n";

  private CsvText() {}

  public static String render(ResultTable table) {
    StringBuilder text = new StringBuilder();
    text.append(record(table.columns().stream().map(column -> quoted(column.name())).toList()));
    table.rows().forEach(row -> text.append(record(row.stream().map(CsvText::field).toList())));
    return text.toString();
  }

  private static String record(List<String> fields) {
    return fields.stream().collect(Collectors.joining(",", "", LINE_END));
  }

  private static String field(Cell cell) {
    return cell.isNull() ? "" : quoted(cell.text());
  }

  private static String quoted(String text) {
    boolean plain =
        !text.isEmpty()
            && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
