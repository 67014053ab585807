package dev.lakewright.runtime.plan;

/**
 * What a step gave in a run.
 *
 * @param kept true if it was there from an earlier run
 */
record StepResult(Checkpoint checkpoint, boolean kept) {}
