package dev.lakewright.export.importing.draft;

import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts steps behind those that they read; the order is otherwise that of their making. */
public final class StepOrder {
  private final Map<StepId, Step> steps = new LinkedHashMap<>();
  private final List<Step> ordered = new ArrayList<>();
  private final List<StepId> cycle = new ArrayList<>();

  public StepOrder(List<Step> given) {
    given.forEach(it -> steps.put(it.id(), it));
    Set<StepId> done = new HashSet<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Step step : given) {
        boolean ready =
            step.head().inputs().stream()
                .allMatch(it -> done.contains(it) || !steps.containsKey(it));
        if (ready && done.add(step.id())) {
          ordered.add(step);
          moved = true;
        }
      }
    }
    given.stream()
        .filter(it -> !done.contains(it.id()))
        .findFirst()
        .ifPresent(it -> walk(it, done));
  }

  /** Walk against the arrows until a step comes again. */
  private void walk(Step start, Set<StepId> done) {
    List<StepId> way = new ArrayList<>();
    StepId at = start.id();
    while (!way.contains(at)) {
      way.add(at);
      at =
          Optional.ofNullable(steps.get(at)).stream()
              .flatMap(it -> it.head().inputs().stream())
              .filter(it -> steps.containsKey(it) && !done.contains(it))
              .findFirst()
              .orElse(at);
    }
    cycle.addAll(way.subList(way.indexOf(at), way.size()));
  }

  /** Return the steps that can be put in order. */
  public List<Step> ordered() {
    return List.copyOf(ordered);
  }

  /** Return steps that wait for one another; empty where none do. */
  public List<StepId> cycle() {
    return List.copyOf(cycle);
  }
}
