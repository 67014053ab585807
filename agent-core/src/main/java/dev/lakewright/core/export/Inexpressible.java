package dev.lakewright.core.export;

import dev.lakewright.core.plan.StepId;

/**
 * A step that a target has no form for.
 *
 * @param reason one sentence without its full stop
 * @param nearest what would work instead
 */
public record Inexpressible(StepId step, String reason, String nearest) {}
