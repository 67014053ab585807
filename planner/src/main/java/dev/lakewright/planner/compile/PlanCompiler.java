package dev.lakewright.planner.compile;

import dev.lakewright.core.plan.Arguments;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanCheck;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.StepBinder;
import dev.lakewright.planner.plan.PlanDocument;

/** Looks through a plan before anything runs, and tells all that is wrong at once. */
public final class PlanCompiler {
  private final StepBinder binder;

  public PlanCompiler(StepBinder binder) {
    this.binder = binder;
  }

  /**
   * Check a plan.
   *
   * @param given values of parameters; the others are looked at with their defaults, or else with
   *     some value of their type
   */
  public PlanCheck check(PlanDocument document, Arguments given) {
    Plan plan = document.plan();
    PlanGraph graph = PlanGraph.of(plan);
    Findings findings = new Findings(document);
    new ShapeRules(plan, graph, findings).apply();
    new SecretRules(findings).apply();
    SchemaRules schemas = new SchemaRules(plan, binder, withAll(plan, given), findings);
    graph.order().forEach(schemas::apply);
    new SinkRules(plan, binder, schemas.columns(), findings).apply();
    return new PlanCheck(graph, schemas.columns(), findings.problems(), findings.notes());
  }

  private static Arguments withAll(Plan plan, Arguments given) {
    Arguments all = given;
    for (Parameter parameter : plan.parameters()) {
      if (all.of(parameter.name().value()).isEmpty()) {
        all = all.with(parameter.name(), parameter.usual().orElseGet(parameter.type()::example));
      }
    }
    return all;
  }
}
