package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.run.Stage;
import dev.lakewright.core.sql.GatedQuery;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Runs the gated query and writes every row of its result into the bundle. */
final class RunStep implements Step {
  private final EnginePath path;
  private final LongSupplier nanos;

  RunStep(EnginePath path, LongSupplier nanos) {
    this.path = path;
    this.nanos = nanos;
  }

  @Override
  public Stage stage() {
    return Stage.RUN;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    RunContext context = state.context();
    GatedQuery query = state.gated().orElseThrow().query();
    try {
      QueryEngine engine = path.engine(context.lake(), query.tables());
      long start = nanos.getAsLong();
      return engine
          .materialise(query, context.resultFile(), context.previewRows(), context.control())
          .fold(table -> state.withResult(table, engine, since(start)), state::failed);
    } catch (LakewrightException unopened) {
      return state.failed(unopened.failure());
    }
  }

  private Duration since(long start) {
    return Duration.ofNanos(nanos.getAsLong() - start);
  }

  @Override
  public String outcome(QuestionState after) {
    return after.result().map(table -> table.totalRows() + " rows").orElse("failed");
  }
}
