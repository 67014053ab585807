package dev.lakewright.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The arrows of a plan: what each step waits for, inputs and branches alike.
 *
 * @param order all steps so that each comes after what it waits for, and otherwise as the file has
 *     them; steps of a cycle, and those that wait for one, are left out
 * @param before for each step those that it waits for; names that are no steps are left out
 * @param after for each step those that wait for it
 * @param unordered steps of cycles and what waits for them; empty for a plan that can run
 */
public record PlanGraph(
    List<Step> order,
    Map<StepId, Set<StepId>> before,
    Map<StepId, Set<StepId>> after,
    Set<StepId> unordered) {

  public static PlanGraph of(Plan plan) {
    Map<StepId, Step> steps = new LinkedHashMap<>();
    plan.steps().forEach(step -> steps.put(step.id(), step));
    Map<StepId, Set<StepId>> before = new LinkedHashMap<>();
    Map<StepId, Set<StepId>> after = new LinkedHashMap<>();
    steps.keySet().forEach(id -> after.put(id, new LinkedHashSet<>()));
    for (Step step : plan.steps()) {
      Set<StepId> waits = new LinkedHashSet<>();
      waitedFor(step).filter(steps::containsKey).forEach(waits::add);
      before.put(step.id(), waits);
      waits.forEach(id -> after.computeIfAbsent(id, it -> new LinkedHashSet<>()).add(step.id()));
    }
    List<Step> order = ordered(plan.steps(), before, after);
    Set<StepId> unordered = new LinkedHashSet<>(steps.keySet());
    order.forEach(step -> unordered.remove(step.id()));
    return new PlanGraph(List.copyOf(order), before, after, unordered);
  }

  private static Stream<StepId> waitedFor(Step step) {
    StepHead head = step.head();
    return Stream.concat(head.inputs().stream(), head.when().stream().map(Condition::branch));
  }

  /** Kahn's algorithm; of the steps that are ready the first of the file comes first. */
  private static List<Step> ordered(
      List<Step> steps, Map<StepId, Set<StepId>> before, Map<StepId, Set<StepId>> after) {
    Map<StepId, Integer> place = new LinkedHashMap<>();
    Map<StepId, Integer> missing = new LinkedHashMap<>();
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < steps.size(); i++) {
      StepId id = steps.get(i).id();
      place.put(id, i);
      int waits = before.getOrDefault(id, Set.of()).size();
      missing.put(id, waits);
      if (waits == 0) {
        ready.add(i);
      }
    }
    List<Step> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Step step = steps.get(ready.remove());
      order.add(step);
      for (StepId next : after.getOrDefault(step.id(), Set.of())) {
        if (missing.merge(next, -1, Integer::sum) == 0) {
          ready.add(place.getOrDefault(next, 0));
        }
      }
    }
    return order;
  }

  public Set<StepId> before(StepId id) {
    return before.getOrDefault(id, Set.of());
  }

  public Set<StepId> after(StepId id) {
    return after.getOrDefault(id, Set.of());
  }

  /** Return the step and everything that waits for it, at any distance, in the plan's order. */
  public Set<StepId> fromOn(StepId id) {
    Set<StepId> reached = new LinkedHashSet<>(Set.of(id));
    for (Step step : order) {
      if (before(step.id()).stream().anyMatch(reached::contains)) {
        reached.add(step.id());
      }
    }
    return reached;
  }
}
