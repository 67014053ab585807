package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.shell.export.OutputFormat;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.CsvText;
import dev.lakewright.shell.render.JsonTable;
import dev.lakewright.shell.render.MarkdownText;
import dev.lakewright.shell.render.SafeText;
import dev.lakewright.shell.render.TableText;

/** Prints tables about lakes and runs in the form that the user asked for. */
final class ListingWriter {
  private static final String MORE = "--format csv for all";

  private final Session session;
  private final OutputFormat format;

  ListingWriter(Session session, Arguments arguments) {
    this.session = session;
    if (arguments.has(Flag.JSON) && arguments.has(Flag.FORMAT)) {
      throw Usage.wrong("--json and --format both say what to print; give one of them.");
    }
    this.format =
        arguments.has(Flag.JSON)
            ? OutputFormat.JSON
            : arguments.value(Flag.FORMAT).map(OutputFormat::parse).orElse(OutputFormat.TABLE);
    if (format == OutputFormat.PARQUET) {
      throw Usage.wrong("A listing does not come as Parquet.");
    }
  }

  /** Return true where people read, so that remarks may stand around the table. */
  boolean forPeople() {
    return format == OutputFormat.TABLE;
  }

  void print(ResultTable table) {
    String text = text(table);
    boolean raw = format == OutputFormat.CSV && session.console().facts().output();
    session.print(raw ? SafeText.data(text) : text);
  }

  private String text(ResultTable table) {
    return switch (format) {
      case TABLE, PARQUET -> TableText.render(table, session.console().facts().outputLook(), MORE);
      case CSV -> CsvText.render(table);
      case JSON -> JsonTable.array(table);
      case NDJSON -> JsonTable.lines(table);
      case MARKDOWN -> MarkdownText.table(table, MORE);
    };
  }
}
