package dev.lakewright.planner.compile;

import dev.lakewright.core.flow.FlowState;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.plan.PlanFlow;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds steps that no outcomes of branches lead to, by going through all of them. Where there are
 * too many ways for that it finds none.
 */
final class ReachRule {
  private static final long MOST_WORK = 2_000_000;

  private final PlanFlow plan;

  ReachRule(PlanGraph graph) {
    this.plan = PlanFlow.of(graph, step -> true);
  }

  List<StepId> never() {
    List<Step.Branch> branches =
        plan.steps().stream()
            .filter(Step.Branch.class::isInstance)
            .map(Step.Branch.class::cast)
            .toList();
    long ways = 1;
    for (Step.Branch branch : branches) {
      ways *= Math.max(1, branch.outcomes().size());
      if (ways * plan.steps().size() > MOST_WORK) {
        return List.of();
      }
    }
    BitSet reached = new BitSet();
    for (long way = 0; way < ways; way++) {
      walk(way, reached);
    }
    List<StepId> never = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      if (!reached.get(i)) {
        never.add(plan.steps().get(i).id());
      }
    }
    return never;
  }

  /** The way's digits, each to the base of a branch's outcomes, are those that come about. */
  private void walk(long way, BitSet reached) {
    FlowState state = new FlowState(plan.flow());
    long rest = way;
    List<Optional<String>> outcomes = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Branch branch && !branch.outcomes().isEmpty()) {
        int base = branch.outcomes().size();
        outcomes.add(Optional.of(branch.outcomes().get((int) (rest % base))));
        rest /= base;
      } else {
        outcomes.add(Optional.empty());
      }
    }
    while (!state.isSettled()) {
      for (int task : state.ready()) {
        state.start(task);
        state.done(task, outcomes.get(task));
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (state.of(i) == Standing.DONE) {
        reached.set(i);
      }
    }
  }
}
