package dev.lakewright.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * A typed graph of steps. A plan is what its file says: it may be wrong (a step may read one that
 * is not there, or itself) until {@link PlanGraph#of} and the compile checks have seen it.
 *
 * @param steps in the order of the file, names distinct
 */
public record Plan(
    PlanName name,
    String description,
    Optional<String> owner,
    List<Parameter> parameters,
    Optional<Schedule> schedule,
    List<Step> steps) {
  /** Version of the form of plan files that this code writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public Plan {
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
    if (steps.stream().map(Step::id).distinct().count() < steps.size()) {
      throw new IllegalArgumentException("two steps of " + name + " have one name");
    }
    if (parameters.stream().map(Parameter::name).distinct().count() < parameters.size()) {
      throw new IllegalArgumentException("two parameters of " + name + " have one name");
    }
  }

  public Optional<Step> step(StepId id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  public Optional<Parameter> parameter(ParameterName wanted) {
    return parameters.stream().filter(it -> it.name().equals(wanted)).findFirst();
  }
}
