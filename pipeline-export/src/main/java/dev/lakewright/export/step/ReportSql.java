package dev.lakewright.export.step;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a Markdown page as one text, without anything that a page would take for markup. */
public final class ReportSql {
  private static final String LINE = " || chr(10) || ";

  /** Characters that could be markup, as a class of RE2 and of Java. */
  private static final String MARKS = "!\"#$&*<>@\\[\\\\\\]^_`{|}~";

  private ReportSql() {}

  /** What a COPY of the page's text says, so that the file holds nothing else. */
  public static final String OPTIONS =
      "FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\\x01'";

  static String of(Step.Report report, Map<StepId, List<Column>> columns) {
    return "COPY (\n"
        + query(report, columns)
        + "\n) TO ("
        + Setting.read("result_file")
        + ") ("
        + OPTIONS
        + ");\n";
  }

  /** Return a query of one row with the page's text. */
  public static String query(Step.Report report, Map<StepId, List<Column>> columns) {
    String title = report.title().isEmpty() ? report.id().value() : report.title();
    String page =
        report.head().inputs().stream()
            .map(input -> section(report, input, columns.getOrDefault(input, List.of())))
            .collect(Collectors.joining(LINE, Identifier.literal("# " + shown(title)) + LINE, ""));
    return "SELECT " + page + " AS page";
  }

  private static String section(Step.Report report, StepId input, List<Column> columns) {
    String head =
        columns.stream().map(it -> shown(it.name())).collect(Collectors.joining(" | ", "| ", " |"));
    String rule = columns.stream().map(it -> "---").collect(Collectors.joining(" | ", "| ", " |"));
    String row =
        columns.stream()
            .map(it -> cell(Identifier.quote(it.name())))
            .collect(Collectors.joining(" || ' | ' || ", "'| ' || ", " || ' |'"));
    return "''"
        + LINE
        + Identifier.literal("## " + input)
        + LINE
        + "''"
        + LINE
        + Identifier.literal(head)
        + LINE
        + Identifier.literal(rule)
        + " || (\n    SELECT coalesce(string_agg(chr(10) || "
        + row
        + ", ''), '')\n    FROM (FROM "
        + Identifier.readable(input.value())
        + " LIMIT "
        + report.rows()
        + "))";
  }

  private static String cell(String column) {
    String text = "coalesce(CAST(" + column + " AS VARCHAR), '')";
    String lines = "regexp_replace(" + text + ", '[\\x00-\\x1f\\x7f]', ' ', 'g')";
    return "regexp_replace(" + lines + ", '([" + MARKS + "])', '\\\\\\1', 'g')";
  }

  private static String shown(String text) {
    return text.replaceAll("[\\x00-\\x1f\\x7f]", " ").replaceAll("([" + MARKS + "])", "\\\\$1");
  }
}
