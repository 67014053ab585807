package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.shell.render.GateText;
import java.util.List;

/** {@code explain_sql}. */
record ExplainTool(Served served) implements ServedTool {
  private static final ToolSheet SHEET =
      new ToolSheet(
          "explain_sql",
          "Explain what the gate does with a SELECT",
          "Says whether a statement would run, and runs nothing: which tables and functions it uses,"
              + " how it was read, and where it is refused (\"passed\": false), the rule, the"
              + " sentence, the line and the column.",
          false,
          List.of(QueryTool.SQL, Parameter.LAKE));

  @Override
  public ToolSheet sheet() {
    return SHEET;
  }

  @Override
  public ToolReply call(ToolArguments arguments, Cancellation cancellation) {
    GateExplanation explanation =
        served
            .lakewright()
            .explain(served.request(arguments.text(QueryTool.SQL.name()), arguments));
    return served.replies().document(served.replies().object(GateText.json(explanation)));
  }
}
