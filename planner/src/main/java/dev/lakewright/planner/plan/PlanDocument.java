package dev.lakewright.planner.plan;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.StepId;
import java.util.Optional;

/**
 * A plan with the text that it was read from.
 *
 * @param text as it is in the file
 */
public record PlanDocument(Plan plan, String text, Places places) {

  /** Return where a part of a step stands, or else the step. */
  public SourceLocation place(StepId step, String part) {
    return places
        .of("steps." + step + "." + part)
        .or(() -> places.of("steps." + step))
        .orElse(new SourceLocation(1, 1));
  }

  /**
   * Return where a place in a step's SQL stands in the file.
   *
   * @param inside line and column in the SQL; empty for the SQL as a whole
   */
  public SourceLocation sqlPlace(StepId step, Optional<SourceLocation> inside) {
    return places.inSql("steps." + step + ".sql", inside).orElseGet(() -> place(step, "sql"));
  }
}
