package dev.lakewright.core.export;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.StepId;
import java.util.Optional;

/**
 * A step that a target has no form for.
 *
 * @param reason one sentence without its full stop
 * @param nearest what would work instead
 * @param inSql where in the step's SQL; empty for the step as a whole
 */
public record Inexpressible(
    StepId step, String reason, String nearest, Optional<SourceLocation> inSql) {
  public Inexpressible(StepId step, String reason, String nearest) {
    this(step, reason, nearest, Optional.empty());
  }
}
