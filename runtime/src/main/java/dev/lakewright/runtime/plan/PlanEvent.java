package dev.lakewright.runtime.plan;

import java.time.Instant;

/** Something that happened to a step in a run of a plan. Every start has one end. */
public sealed interface PlanEvent {
  Instant at();

  String step();

  record StepStarted(Instant at, String step) implements PlanEvent {}

  /**
   * Progress of a step's query.
   *
   * @param fraction from 0 to 1, or negative where it is not known
   */
  record StepProgressed(Instant at, String step, double fraction) implements PlanEvent {}

  /**
   * A try failed, and another follows.
   *
   * @param number of the try that failed, from 1
   */
  record StepRetried(Instant at, String step, int number, String reason) implements PlanEvent {}

  record StepEnded(Instant at, String step, StepReport report) implements PlanEvent {}
}
