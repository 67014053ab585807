package dev.lakewright.shell.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.render.LakeTables;
import java.util.List;

/** {@code describe_table}. */
record DescribeTool(Served served) implements ServedTool {
  private static final Parameter TABLE =
      Parameter.text("table", "Name of the table, as list_tables gives it, or lake.table.");

  private static final ToolSheet SHEET =
      new ToolSheet(
          "describe_table",
          "Describe a table",
          "Describes a table: rows, and for each column its type, key or what it refers to, nulls,"
              + " distinct values, smallest and largest value, and a few samples. Call it before"
              + " writing SQL.",
          false,
          List.of(TABLE, Parameter.LAKE));

  @Override
  public ToolSheet sheet() {
    return SHEET;
  }

  @Override
  public ToolReply call(ToolArguments arguments, Cancellation cancellation) {
    Table table =
        new Names(served.lakewright().catalog())
            .table(arguments.text(TABLE.name()), served.lake(arguments));
    TableProfile profile = served.lakewright().catalog().profile(table.name());
    ObjectNode document = served.replies().json().object();
    document.put("lake", table.name().lake().value());
    document.put("table", table.name().name());
    document.put("rows", profile.rows());
    served.list(document, "columns", LakeTables.columns(table, profile));
    ArrayNode notes = document.putArray("notes");
    table.notes().forEach(notes::add);
    return served.replies().document(document);
  }
}
