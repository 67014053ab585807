package dev.lakewright.core.plan;

import dev.lakewright.core.flow.Arrow;
import dev.lakewright.core.flow.Demand;
import dev.lakewright.core.flow.Flow;
import dev.lakewright.core.flow.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A plan as tasks.
 *
 * @param steps of the flow's tasks, place by place
 */
public record PlanFlow(Flow flow, List<Step> steps) {

  /**
   * Return the plan's steps as tasks. A step runs if one of the outcomes that it waits for comes
   * about and one of its inputs ran. What writes results runs last, and not at all where anything
   * failed.
   *
   * @param wanted the steps to run; arrows from others are as if those had run
   */
  public static PlanFlow of(PlanGraph graph, Predicate<Step> wanted) {
    List<Step> steps = graph.order().stream().filter(wanted).toList();
    Map<StepId, Integer> place = new HashMap<>();
    List<Task> tasks = new ArrayList<>();
    for (Step step : steps) {
      place.put(step.id(), tasks.size());
      tasks.add(task(step, place));
    }
    return new PlanFlow(new Flow(tasks), steps);
  }

  private static Task task(Step step, Map<StepId, Integer> place) {
    StepHead head = step.head();
    List<Arrow> inputs = new ArrayList<>();
    for (StepId input : head.inputs()) {
      Integer from = place.get(input);
      if (from != null) {
        inputs.add(Arrow.from(from));
      }
    }
    List<Arrow> when = new ArrayList<>();
    for (Condition condition : head.when()) {
      Integer from = place.get(condition.branch());
      if (from != null) {
        when.add(new Arrow(from, Optional.of(condition.outcome())));
      }
    }
    Resources resources = head.resources();
    return new Task(
        step.id().value(),
        List.of(inputs, when),
        new Demand(resources.cores(), resources.memoryMegabytes()),
        writesResults(step));
  }

  /** Return true for steps that people or programs find something of. */
  public static boolean writesResults(Step step) {
    return step.kind().equals("sink") || step.kind().equals("report");
  }
}
