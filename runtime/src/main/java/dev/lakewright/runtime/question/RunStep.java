package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.run.Stage;
import dev.lakewright.core.sql.GatedQuery;
import java.util.function.Supplier;

/** Runs the gated query and writes every row of its result into the bundle. */
final class RunStep implements Step {
  private final Supplier<QueryEngine> engine;

  RunStep(Supplier<QueryEngine> engine) {
    this.engine = engine;
  }

  @Override
  public Stage stage() {
    return Stage.RUN;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    RunContext context = state.context();
    GatedQuery query = state.gated().orElseThrow().query();
    return engine
        .get()
        .materialise(query, context.resultFile(), context.previewRows(), context.control())
        .fold(state::withResult, state::failed);
  }

  @Override
  public String outcome(QuestionState after) {
    return after.result().map(table -> table.totalRows() + " rows").orElse("failed");
  }
}
