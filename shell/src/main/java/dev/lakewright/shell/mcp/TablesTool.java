package dev.lakewright.shell.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.shell.render.LakeTables;
import java.util.List;

/** {@code list_tables}. */
record TablesTool(Served served) implements ServedTool {
  private static final ToolSheet SHEET =
      new ToolSheet(
          "list_tables",
          "List lakes and tables",
          "Lists the tables of a lake, or of every lake where none is named, with their number of"
              + " columns, rows where that is known for free, and key. The first thing to call.",
          false,
          List.of(
              new Parameter(
                  Parameter.LAKE.name(),
                  Parameter.Kind.TEXT,
                  false,
                  "Name of the lake; left out, all of them.")));

  @Override
  public ToolSheet sheet() {
    return SHEET;
  }

  @Override
  public ToolReply call(ToolArguments arguments, Cancellation cancellation) {
    Catalog catalog = served.lakewright().catalog();
    ObjectNode document = served.replies().json().object();
    ArrayNode lakes = document.putArray("lakes");
    for (LakeName lake : served.named(arguments).map(List::of).orElseGet(catalog::lakes)) {
      ObjectNode listed = lakes.addObject();
      listed.put("lake", lake.value());
      listed.put("default", lake.equals(served.lake(arguments)));
      served.list(listed, "tables", LakeTables.tables(catalog, lake));
    }
    return served.replies().document(document);
  }
}
