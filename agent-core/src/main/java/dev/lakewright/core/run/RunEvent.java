package dev.lakewright.core.run;

import java.time.Instant;

/**
 * Something that happened in a run, in the order it happened. Every start has one end:
 *
 * <pre>
 * RunStarted
 *   StageStarted(READ)  StageEnded(READ)
 *   …
 *   StageStarted(RUN)   Progressed*  StageEnded(RUN)
 *   ToolFailed*
 *   …
 * RunEnded
 * </pre>
 */
public sealed interface RunEvent {
  RunId run();

  Instant at();

  record RunStarted(RunId run, Instant at, String input) implements RunEvent {}

  record StageStarted(RunId run, Instant at, Stage stage) implements RunEvent {}

  /**
   * End of a stage.
   *
   * @param outcome what came of it, in a few words
   */
  record StageEnded(RunId run, Instant at, Stage stage, boolean passed, String outcome)
      implements RunEvent {}

  /**
   * Progress within a stage.
   *
   * @param fraction from 0 to 1, or negative where it is not known
   */
  record Progressed(RunId run, Instant at, Stage stage, String what, double fraction)
      implements RunEvent {}

  /**
   * A tool of the graph did not do its work; between stages. What follows it, if another way is
   * left, comes next.
   *
   * @param reason for people; it may hold text from data, unescaped
   */
  record ToolFailed(RunId run, Instant at, String tool, String reason) implements RunEvent {}

  /**
   * End of the run.
   *
   * @param outcome {@code answered}, {@code abstained}, or the name of the error code
   */
  record RunEnded(RunId run, Instant at, String outcome) implements RunEvent {}
}
