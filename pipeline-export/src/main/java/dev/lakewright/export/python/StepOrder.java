package dev.lakewright.export.python;

import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.StepScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what a step waits for: the steps that it reads, and, where it writes results, everything
 * that writes none.
 *
 * @param steps all of a plan, in an order in which they can run
 */
public record StepOrder(List<StepScript> steps) {
  public StepOrder {
    steps = List.copyOf(steps);
  }

  /** Return the steps that must have gone well before, without those that others wait for. */
  public Set<StepId> before(StepScript step) {
    Set<StepId> before = new LinkedHashSet<>(step.reads());
    if (Scripts.writesResults(step.step())) {
      before.addAll(ends(steps.stream().filter(it -> !Scripts.writesResults(it.step())).toList()));
      before.addAll(sameDatabase(step));
    }
    return before;
  }

  /** Return the steps that no other reads. */
  public List<StepId> ends() {
    return ends(steps);
  }

  private static List<StepId> ends(List<StepScript> steps) {
    Set<StepId> read =
        steps.stream().flatMap(it -> it.reads().stream()).collect(Collectors.toSet());
    return steps.stream().map(StepScript::id).filter(it -> !read.contains(it)).toList();
  }

  /** Two steps cannot write to one DuckDB file at the same time. */
  private List<StepId> sameDatabase(StepScript step) {
    return steps.stream()
        .takeWhile(it -> !it.id().equals(step.id()))
        .filter(
            it -> !it.result().isRows() && StepPython.result(it).equals(StepPython.result(step)))
        .map(StepScript::id)
        .toList();
  }
}
