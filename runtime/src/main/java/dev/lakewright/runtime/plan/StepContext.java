package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Arguments;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.sql.GatedQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What the work of one step stands on.
 *
 * @param columns that steps have by the compile checks
 * @param inputs results of the steps that it reads; those that were skipped have none
 * @param key of the step
 * @param retried hears of each try that failed and is followed by another
 */
record StepContext(
    PlanSetting setting,
    PlanSession session,
    CheckpointStore store,
    Arguments arguments,
    Map<StepId, List<Column>> columns,
    Map<StepId, StepResult> inputs,
    String key,
    RunControl control,
    BiConsumer<Integer, Failure> retried) {

  Cancellation cancellation() {
    return control.cancellation();
  }

  Duration timeout(Step step) {
    return step.head().timeout().orElse(setting.timeout());
  }

  List<Column> columnsOf(StepId step) {
    return Optional.ofNullable(columns.get(step)).orElse(List.of());
  }

  Tries tries(Step step) {
    return new Tries(step.head().retry(), cancellation(), retried);
  }

  QueryEngine engine(Step step) {
    return session.engine(step.head().resources().cores());
  }

  /** Take a query through the gate. */
  GatedQuery gated(Step step, String sql, long maxRows) {
    return session
        .check(sql, timeout(step), maxRows)
        .fold(
            (query, facts) -> query,
            failure -> {
              throw new LakewrightException(failure);
            });
  }

  /** Run a query that gives few rows. */
  ResultTable few(Step step, String sql, int rows) {
    return whole(session.engine(1).run(gated(step, sql, rows), rows, control));
  }

  /** Write all rows of a query to a file, and return how many there are, with their columns. */
  ResultTable materialise(Step step, String sql, Path file, QueryEngine engine) {
    GatedQuery query = gated(step, sql, Long.MAX_VALUE);
    ResultTable rows = whole(engine.materialise(query, file, 0, control));
    if (rows.capped()) {
      throw failed("the step gives more rows than your role may have: " + rows.totalRows());
    }
    return rows;
  }

  private static ResultTable whole(QueryOutcome outcome) {
    return outcome.fold(
        rows -> rows,
        failure -> {
          throw new LakewrightException(failure);
        });
  }

  static LakewrightException failed(String message) {
    return new LakewrightException(Failure.of(ErrorCode.STEP_FAILED, message));
  }

  /** Return the file with a step's rows, which is made where its rows lie elsewhere. */
  Path rowsOf(Step step, StepId input) {
    Optional<Path> there =
        Optional.ofNullable(inputs.get(input)).flatMap(it -> it.checkpoint().parquet());
    if (there.isPresent()) {
      return there.get();
    }
    Path file = store.file(step.id().value(), key, ".input.parquet");
    materialise(step, "SELECT * FROM " + Identifier.quote(input.value()), file, session.engine(1));
    return file;
  }
}
