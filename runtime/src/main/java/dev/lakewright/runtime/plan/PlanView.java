package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanCheck;
import java.util.List;
import java.util.Optional;

/**
 * A plan with what was found out about it.
 *
 * @param file as people are shown it
 * @param plan empty where the file is not one of a plan
 * @param check empty then too
 * @param problems for which it may not run, with places in the file
 */
public record PlanView(
    String file, Optional<Plan> plan, Optional<PlanCheck> check, List<Failure> problems) {
  public PlanView {
    problems = List.copyOf(problems);
  }
}
