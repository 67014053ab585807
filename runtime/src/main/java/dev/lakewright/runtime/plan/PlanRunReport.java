package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of a run of a plan; the content of {@code plan.json}.
 *
 * @param startedAt ISO-8601, UTC
 * @param parameters with their values
 * @param failure why it did not end well
 * @param steps in the order in which they depend on one another
 */
public record PlanRunReport(
    RunId id,
    String plan,
    String startedAt,
    long elapsedMillis,
    Map<String, String> parameters,
    Optional<Failure> failure,
    List<StepReport> steps) {
  /** Version of the file's form that this code writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public PlanRunReport {
    parameters = new TreeMap<>(parameters);
    steps = List.copyOf(steps);
  }

  public boolean succeeded() {
    return failure.isEmpty();
  }

  public Optional<StepReport> step(String name) {
    return steps.stream().filter(it -> it.step().equals(name)).findFirst();
  }

  /** Return the names of the steps whose work was done in this run. */
  public List<String> worked() {
    return steps.stream()
        .filter(it -> it.standing() == Standing.DONE && !it.kept())
        .map(StepReport::step)
        .toList();
  }
}
