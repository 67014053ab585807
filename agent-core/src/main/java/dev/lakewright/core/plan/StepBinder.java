package dev.lakewright.core.plan;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what steps would read and give, without reading rows. */
public interface StepBinder {
  /** Return the columns of what a source reads. */
  StepColumns source(Step.Source source);

  /**
   * Take a query through the gate over the rows of steps.
   *
   * @param known steps with their columns; others are told as unknown tables
   */
  StepColumns query(SqlText sql, Map<StepId, List<Column>> known);

  /** Return why a plan may not write to a path, which is relative to the workspace. */
  Optional<String> refusesTarget(String path);
}
