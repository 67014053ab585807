package dev.lakewright.planner.compile;

import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.Condition;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanFlow;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about which step reads which: names, numbers of inputs, cycles, outcomes of branches. */
final class ShapeRules {
  private final Plan plan;
  private final PlanGraph graph;
  private final Findings findings;
  private final List<String> names;

  ShapeRules(Plan plan, PlanGraph graph, Findings findings) {
    this.plan = plan;
    this.graph = graph;
    this.findings = findings;
    this.names = plan.steps().stream().map(step -> step.id().value()).toList();
  }

  void apply() {
    for (Step step : plan.steps()) {
      inputs(step);
      conditions(step);
      count(step);
      unused(step);
    }
    cycles();
    new ReachRule(graph).never().forEach(this::unreachable);
  }

  private void unreachable(StepId step) {
    findings.problem(
        step, "when", "the step " + step + " is never reached: no outcomes of branches lead to it");
  }

  private void inputs(Step step) {
    String part = step.kind().equals("check") ? "check" : "inputs";
    for (StepId input : step.head().inputs()) {
      Optional<Step> source = plan.step(input);
      if (source.isEmpty()) {
        findings.unknown(
            step.id(),
            part,
            "the input " + input + " of " + step.id() + " is no step of this plan",
            names,
            input.value());
      } else if (!hasRows(source.get())) {
        findings.problem(
            step.id(), part, input + " is a " + source.get().kind() + " and has no rows to read");
      }
    }
  }

  static boolean hasRows(Step step) {
    return !PlanFlow.writesResults(step) && !step.kind().equals("branch");
  }

  private void conditions(Step step) {
    for (Condition condition : step.head().when()) {
      Optional<Step> branch = plan.step(condition.branch());
      if (branch.isEmpty() || !(branch.get() instanceof Step.Branch choice)) {
        List<String> branches =
            plan.steps().stream()
                .filter(it -> it.kind().equals("branch"))
                .map(it -> it.id().value())
                .toList();
        findings.unknown(
            step.id(),
            "when",
            condition.branch() + " is no branch of this plan",
            branches,
            condition.branch().value());
      } else if (!choice.outcomes().contains(condition.outcome())) {
        findings.unknown(
            step.id(),
            "when",
            condition.branch() + " has no outcome " + condition.outcome(),
            choice.outcomes(),
            condition.outcome());
      }
    }
  }

  private void count(Step step) {
    int inputs = step.head().inputs().size();
    if (step.kind().equals("sink") && inputs != 1) {
      findings.problem(
          step.id(), "inputs", "a sink has one input, and " + step.id() + " has " + inputs);
    }
    boolean needs = step.kind().equals("report") || step.kind().equals("branch");
    if (needs && inputs == 0) {
      findings.problem(step.id(), "inputs", "a " + step.kind() + " has inputs");
    }
    if (step instanceof Step.Map map) {
      map.over().fold(listed -> listed(map, listed), distinct -> distinct(map, distinct));
    }
  }

  private boolean listed(Step.Map map, Atoms.Listed listed) {
    if (listed.values().isEmpty()) {
      findings.problem(map.id(), "map", "the map " + map.id() + " has no values");
    }
    return placeholder(map);
  }

  private boolean distinct(Step.Map map, Atoms.Distinct distinct) {
    if (!map.head().inputs().contains(distinct.input())) {
      findings.unknown(
          map.id(),
          "map",
          distinct.input() + " is no input of " + map.id(),
          map.head().inputs().stream().map(StepId::value).toList(),
          distinct.input().value());
    }
    return placeholder(map);
  }

  private boolean placeholder(Step.Map map) {
    boolean taken = plan.parameter(map.as()).isPresent();
    if (taken) {
      findings.problem(
          map.id(), "map", "$" + map.as() + " is a parameter of the plan: name it otherwise");
    }
    return taken;
  }

  private void unused(Step step) {
    boolean used = PlanFlow.writesResults(step) || !graph.after(step.id()).isEmpty();
    if (!used) {
      findings.note(step.id(), step.kind(), "nothing reads the step " + step.id());
    }
  }

  private void cycles() {
    Set<StepId> left = new LinkedHashSet<>(graph.unordered());
    while (!left.isEmpty()) {
      List<StepId> cycle = cycle(left);
      if (cycle.isEmpty()) {
        return;
      }
      String way = String.join(" → ", cycle.stream().map(StepId::value).toList());
      StepId first = cycle.get(0);
      String part =
          plan.step(first).map(Step::kind).orElse("").equals("check") ? "check" : "inputs";
      findings.problem(first, part, "steps wait for one another: " + way + " → " + first);
      cycle.forEach(left::remove);
      left.removeIf(id -> graph.before(id).stream().noneMatch(left::contains));
    }
  }

  /** Walk against the arrows until a step comes again. */
  private List<StepId> cycle(Set<StepId> left) {
    List<StepId> way = new ArrayList<>();
    Optional<StepId> next = left.stream().findFirst();
    while (next.isPresent() && !way.contains(next.get())) {
      way.add(0, next.get());
      next = graph.before(next.get()).stream().filter(left::contains).findFirst();
    }
    return next.map(id -> List.copyOf(way.subList(0, way.indexOf(id) + 1))).orElse(List.of());
  }
}
