package dev.lakewright.shell.mcp;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.shell.render.OutcomeJson;
import dev.lakewright.shell.terminal.StageTimes;
import java.util.List;

/** {@code ask} and {@code sql}. */
record QueryTool(Served served, boolean typedSql) implements ServedTool {
  private static final Parameter QUESTION =
      Parameter.text("question", "The question, in English or German, complete in itself.");

  static final Parameter SQL =
      Parameter.text("sql", "One SELECT in DuckDB's dialect, without a semicolon.");

  private static final ToolSheet ASK_SHEET =
      new ToolSheet(
          "ask",
          "Ask the lake",
          "Answers a question about the lake's data in plain language. The result holds the reading"
              + " of the question, its SQL, the rows, the confidence, and what checks found. Read"
              + " \"outcome\": \"answered\"; or \"abstained\", where the question was not understood"
              + " (\"reason\", \"notUnderstood\") or can be meant in several ways (\"choices\", each"
              + " with SQL for the tool sql). Only what the role of this server may see is there.",
          true,
          List.of(QUESTION, Parameter.LAKE, Parameter.ROWS));

  private static final ToolSheet SQL_SHEET =
      new ToolSheet(
          "sql",
          "Run a SELECT",
          "Runs one SELECT over the lake's tables and returns its rows, with what checks found."
              + " Nothing else runs: no writing, no files, no settings, no functions that are not"
              + " known to be safe; list_tables and describe_table stand in for SHOW and DESCRIBE."
              + " \"truncated\" says whether rows are missing, \"totalRows\" how many there are,"
              + " \"cutCells\" how many values were shortened. A refusal names its rule and the place"
              + " in the statement.",
          false,
          List.of(SQL, Parameter.LAKE, Parameter.ROWS));

  @Override
  public ToolSheet sheet() {
    return typedSql ? SQL_SHEET : ASK_SHEET;
  }

  @Override
  public ToolReply call(ToolArguments arguments, Cancellation cancellation) {
    AskRequest request =
        served.request(arguments.text((typedSql ? SQL : QUESTION).name()), arguments);
    StageTimes times = new StageTimes();
    RunControl control = new RunControl(cancellation, ProgressListener.SILENT);
    AskOutcome outcome =
        typedSql
            ? served.lakewright().sql(request, control, times)
            : served.lakewright().ask(request, control, times);
    boolean demo = served.lakewright().location().isDemo();
    OutcomeJson.Context context =
        OutcomeJson.Context.of(outcome, sheet().name(), request.text(), demo, times.taken());
    return served.replies().outcome(outcome, told -> OutcomeJson.render(told, context));
  }
}
