package dev.lakewright.export.step;

import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.List;
import java.util.Optional;

/**
 * A step as SQL of DuckDB, statement by statement. Besides the settings it reads the variables
 * {@code input_NAME}, the file of each step that it reads, {@code result_file}, where it writes,
 * and {@code run_id}.
 *
 * @param reads steps whose files it reads, in order
 * @param settings names of the settings that it reads, in order
 * @param sql the statements; for a loop those before it
 * @param loop what is done for each of many values, where the target does that one by one
 * @param skip what tells whether the step runs; empty where it always does
 * @param result what it leaves
 */
public record StepScript(
    Step step,
    List<StepId> reads,
    List<String> settings,
    String sql,
    Optional<Loop> loop,
    Optional<Skip> skip,
    Result result) {
  public StepScript {
    reads = List.copyOf(reads);
    settings = List.copyOf(settings);
  }

  /**
   * A map's work, value by value.
   *
   * @param values a query of one column, in order
   * @param variable that holds the value in {@code each}
   * @param each adds the rows of one value
   * @param failed adds the row of a value whose query failed; empty where that fails the step
   * @param after the statements behind the last value
   */
  public record Loop(
      String values, String variable, String each, Optional<String> failed, String after) {
    Loop with(String statements) {
      return new Loop(values, variable, each, failed, statements);
    }
  }

  /**
   * How a step is passed over.
   *
   * @param runs a query of one truth: whether one of its inputs ran, and one of its outcomes came
   *     about
   * @param empty statements that write a result without rows, marked as skipped
   */
  public record Skip(String runs, Optional<String> empty) {}

  public StepId id() {
    return step.id();
  }
}
