package dev.lakewright.planner.plan;

import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Schedule;

/** Writes a plan in its canonical form: what {@link PlanFile} reads as an equal plan. */
public final class PlanWriter {
  private PlanWriter() {}

  public static String write(Plan plan) {
    YamlTree root = YamlTree.block();
    root.plain("format", Plan.FORMAT).put("name", plan.name().value());
    if (!plan.description().isEmpty()) {
      root.put("description", YamlTree.prose(plan.description()));
    }
    root.put("owner", plan.owner());
    plan.schedule().ifPresent(schedule -> root.put("schedule", schedule(schedule).node()));
    if (!plan.parameters().isEmpty()) {
      YamlTree parameters = YamlTree.block();
      plan.parameters().forEach(it -> parameters.put(it.name().value(), parameter(it).node()));
      root.put("parameters", parameters.node());
    }
    YamlTree steps = YamlTree.block();
    plan.steps().forEach(step -> steps.put(step.id().value(), StepWriter.node(step)));
    root.put("steps", steps.node());
    return root.write();
  }

  private static YamlTree schedule(Schedule schedule) {
    return YamlTree.block()
        .put("cron", schedule.cron().text())
        .put("zone", schedule.zone().getId());
  }

  private static YamlTree parameter(Parameter parameter) {
    YamlTree tree = YamlTree.block().put("type", parameter.type().word());
    tree.put("default", parameter.usual().map(Object::toString));
    if (!parameter.description().isEmpty()) {
      tree.put("description", parameter.description());
    }
    return tree;
  }
}
