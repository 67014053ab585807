package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.planner.compile.PlanCheck;
import dev.lakewright.planner.plan.PlanDocument;
import java.util.List;
import java.util.Optional;

/**
 * A plan with what was found out about it.
 *
 * @param file as people are shown it
 * @param document empty where the file is not one of a plan
 * @param check empty then too
 * @param problems for which it may not run, with places in the file
 */
public record PlanView(
    String file,
    Optional<PlanDocument> document,
    Optional<PlanCheck> check,
    List<Failure> problems) {
  public PlanView {
    problems = List.copyOf(problems);
  }

  public Optional<Plan> plan() {
    return document.map(PlanDocument::plan);
  }
}
