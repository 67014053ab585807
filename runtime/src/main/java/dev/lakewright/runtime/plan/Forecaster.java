package dev.lakewright.runtime.plan;

import dev.lakewright.core.flow.Demand;
import dev.lakewright.core.flow.Timetable;
import dev.lakewright.core.plan.PlanFlow;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Tells what a run would do: from keys that can be known, and from the last time of each step. */
final class Forecaster {
  private final RunScope scope;
  private final Map<StepId, String> digests = new LinkedHashMap<>();
  private final Map<StepId, Forecast.Fate> fates = new HashMap<>();

  Forecaster(RunScope scope) {
    this.scope = scope;
  }

  Forecast forecast(PlanView view) {
    List<Forecast.Line> lines = new ArrayList<>();
    for (Step step : scope.graph().order()) {
      Forecast.Fate fate = fate(step);
      fates.put(step.id(), fate);
      Optional<Checkpoint> last = scope.store().newest(step.id().value());
      lines.add(
          new Forecast.Line(
              step.id().value(),
              step.kind(),
              fate,
              last.map(Checkpoint::rows).orElse(OptionalLong.empty()),
              last.map(it -> OptionalLong.of(it.bytes())).orElse(OptionalLong.empty()),
              last.map(it -> OptionalLong.of(it.millis())).orElse(OptionalLong.empty())));
    }
    return new Forecast(view, lines, seconds());
  }

  private Forecast.Fate fate(Step step) {
    if (!scope.isWanted(step)) {
      return Forecast.Fate.NOT_WANTED;
    }
    boolean known = scope.graph().before(step.id()).stream().allMatch(digests::containsKey);
    if (!known) {
      return scope.store().newest(step.id().value()).isPresent() && !scope.isForced(step)
          ? Forecast.Fate.RUN_IF_CHANGED
          : Forecast.Fate.RUN;
    }
    String key = scope.key(step, digests);
    if (step instanceof Step.Source source) {
      String digest = StepWork.sourceDigest(scope.setting(), scope.session(), source);
      digests.put(step.id(), digest);
      return Forecast.Fate.RUN;
    }
    if (step.kind().equals("check")) {
      digests.put(step.id(), digests.getOrDefault(step.head().inputs().get(0), ""));
      return Forecast.Fate.RUN;
    }
    Optional<Checkpoint> kept = scope.isForced(step) ? Optional.empty() : scope.kept(step, key);
    kept.ifPresent(it -> digests.put(step.id(), it.digest()));
    return kept.isPresent() ? Forecast.Fate.KEPT : Forecast.Fate.RUN;
  }

  private OptionalDouble seconds() {
    PlanFlow flow = PlanFlow.of(scope.graph(), scope::isWanted);
    Map<Integer, Double> times = new HashMap<>();
    Map<Integer, String> outcomes = new HashMap<>();
    for (int i = 0; i < flow.steps().size(); i++) {
      Step step = flow.steps().get(i);
      Optional<Checkpoint> last = scope.store().newest(step.id().value());
      boolean kept = fates.get(step.id()) == Forecast.Fate.KEPT;
      if (last.isEmpty() && !kept) {
        return OptionalDouble.empty();
      }
      times.put(i, kept ? 0 : last.map(it -> it.millis() / 1_000.0).orElse(0.0));
      Optional<String> outcome = last.flatMap(Checkpoint::outcome);
      if (outcome.isPresent()) {
        outcomes.put(i, outcome.get());
      }
    }
    return OptionalDouble.of(
        Timetable.length(
            flow.flow(),
            new Demand(scope.setting().cores(), scope.setting().memoryMegabytes()),
            i -> times.getOrDefault(i, 0.0),
            i -> Optional.ofNullable(outcomes.get(i))));
  }
}
