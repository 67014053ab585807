package dev.lakewright.core.plan;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Column;
import java.util.List;
import java.util.Map;

/**
 * What was found out about a plan.
 *
 * @param columns of the steps that have rows and are right
 * @param problems for which it may not run, in the order of the file, with their place in it
 * @param notes what a person should look at
 */
public record PlanCheck(
    PlanGraph graph,
    Map<StepId, List<Column>> columns,
    List<Failure> problems,
    List<Failure> notes) {
  public PlanCheck {
    columns = Map.copyOf(columns);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  public boolean passes() {
    return problems.isEmpty();
  }
}
