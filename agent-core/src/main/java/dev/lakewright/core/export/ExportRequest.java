package dev.lakewright.core.export;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.StepId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan, and what is known of it before it runs.
 *
 * @param columns of every step that has rows
 * @param sources what sources read; those that lie in database files, which no target reads, are
 *     left out
 */
public record ExportRequest(
    Plan plan,
    Map<StepId, List<Column>> columns,
    Map<StepId, SourceFiles> sources,
    Surroundings surroundings) {
  public ExportRequest {
    Map<StepId, List<Column>> copied = new LinkedHashMap<>();
    columns.forEach((step, list) -> copied.put(step, List.copyOf(list)));
    columns = Map.copyOf(copied);
    sources = Map.copyOf(sources);
  }

  /** Return the columns of a step; none for one without rows. */
  public List<Column> columnsOf(StepId step) {
    return columns.getOrDefault(step, List.of());
  }
}
