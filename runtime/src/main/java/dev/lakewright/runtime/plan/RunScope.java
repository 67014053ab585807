package dev.lakewright.runtime.plan;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Arguments;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanFlow;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.lake.engine.DuckDbEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is about: a checked plan with its values, and which of its steps are wanted.
 *
 * @param wanted steps that may run
 * @param forced steps that run whatever is kept of them
 * @param keys names the work of steps
 */
record RunScope(
    PlanSetting setting,
    PlanSession session,
    CheckpointStore store,
    PlanRequest request,
    Plan plan,
    PlanGraph graph,
    Map<StepId, List<Column>> columns,
    Arguments arguments,
    Set<StepId> wanted,
    Set<StepId> forced,
    StepKeys keys) {

  static RunScope of(
      PlanSetting setting,
      PlanSession session,
      PlanRequest request,
      PlanGraph graph,
      Plan plan,
      Map<StepId, List<Column>> columns,
      Arguments arguments) {
    Set<StepId> wanted = new HashSet<>();
    graph.order().stream()
        .filter(step -> request.sample().isEmpty() || !PlanFlow.writesResults(step))
        .forEach(step -> wanted.add(step.id()));
    request.only().ifPresent(step -> wanted.retainAll(needed(graph, step)));
    Set<StepId> forced = new HashSet<>();
    request.from().ifPresent(step -> forced.addAll(graph.fromOn(step)));
    request.only().ifPresent(forced::add);
    String sample = request.sample().isPresent() ? " sample " + request.sample().getAsLong() : "";
    return new RunScope(
        setting,
        session,
        new CheckpointStore(setting.location().state(), plan.name()),
        request,
        plan,
        graph,
        columns,
        arguments,
        wanted,
        forced,
        new StepKeys(arguments, DuckDbEngine.library() + sample));
  }

  private static Set<StepId> needed(PlanGraph graph, StepId step) {
    Set<StepId> needed = new HashSet<>();
    Deque<StepId> open = new ArrayDeque<>(List.of(step));
    while (!open.isEmpty()) {
      StepId next = open.remove();
      if (needed.add(next)) {
        open.addAll(graph.before(next));
      }
    }
    return needed;
  }

  boolean isWanted(Step step) {
    return wanted.contains(step.id());
  }

  boolean isForced(Step step) {
    return forced.contains(step.id());
  }

  /** Return the key of a step; that of a source has the digest of what it reads in it. */
  String key(Step step, Map<StepId, String> inputs) {
    String key = keys.key(step, inputs);
    return step instanceof Step.Source source
        ? Sha.of(List.of(key, StepWork.sourceDigest(setting, session, source)))
        : key;
  }

  /** Return what may stand for the work of a step; never more rows than the role may have. */
  Optional<Checkpoint> kept(Step step, String key) {
    Optional<Checkpoint> found = store.find(step.id().value(), key).filter(this::isWithin);
    boolean rows = step.kind().equals("sql") || step.kind().equals("map");
    boolean failedBefore = found.isPresent() && !found.get().failedAtoms().isEmpty();
    if (rows) {
      return found.filter(it -> !failedBefore);
    }
    if (step instanceof Step.Sink sink) {
      return found.filter(it -> SinkWork.isAsLeft(setting, sink, it));
    }
    return step.kind().equals("branch") ? found : Optional.empty();
  }

  private boolean isWithin(Checkpoint checkpoint) {
    long most = setting.role().maxRows().orElse(Long.MAX_VALUE);
    return checkpoint.rows().orElse(0) <= most;
  }
}
