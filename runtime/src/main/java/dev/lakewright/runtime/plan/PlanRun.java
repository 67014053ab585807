package dev.lakewright.runtime.plan;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.flow.Demand;
import dev.lakewright.core.flow.Ending;
import dev.lakewright.core.flow.FlowRunner;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.PlanFlow;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of a checked plan: its steps as they become ready, from checkpoints where they are. */
final class PlanRun {
  private final RunScope scope;
  private final RunControl control;
  private final PlanListener listener;
  private final long begun = System.nanoTime();
  private final Map<StepId, StepResult> results = new ConcurrentHashMap<>();
  private final Map<StepId, StepReport> reports = new ConcurrentHashMap<>();
  private final Map<StepId, String> keys = new ConcurrentHashMap<>();

  PlanRun(RunScope scope, RunControl control, PlanListener listener) {
    this.scope = scope;
    this.control = control;
    this.listener = listener;
  }

  /** Run, and return how each step of the plan stands, in order. */
  List<StepReport> run() {
    PlanFlow flow = PlanFlow.of(scope.graph(), scope::isWanted);
    ExecutorService threads = Executors.newCachedThreadPool(PlanRun::daemon);
    try {
      Demand budget = new Demand(scope.setting().cores(), scope.setting().memoryMegabytes());
      List<Standing> standings =
          new FlowRunner(threads, budget)
              .run(flow.flow(), i -> ending(flow.steps().get(i)), control.cancellation());
      List<StepReport> all = new ArrayList<>();
      for (int i = 0; i < standings.size(); i++) {
        Step step = flow.steps().get(i);
        Standing standing = standings.get(i);
        all.add(
            Optional.ofNullable(reports.get(step.id()))
                .orElseGet(() -> StepReport.idle(step.id().value(), step.kind(), standing)));
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  /** Return the keys of the steps that were done. */
  Map<StepId, String> keys() {
    return keys;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lakewright-step");
    thread.setDaemon(true);
    return thread;
  }

  private long millis() {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private Ending ending(Step step) {
    long start = millis();
    AtomicInteger tries = new AtomicInteger(1);
    String name = step.id().value();
    listener.happened(new PlanEvent.StepStarted(scope.setting().clock().instant(), name));
    StepReport report;
    try {
      StepResult result = result(step, tries);
      results.put(step.id(), result);
      report = done(step, result, start, tries.get());
    } catch (LakewrightException problem) {
      report = failed(step, problem.failure(), start, tries.get());
    }
    reports.put(step.id(), report);
    listener.happened(new PlanEvent.StepEnded(scope.setting().clock().instant(), name, report));
    Optional<String> outcome = report.outcome();
    return report
        .failure()
        .<Ending>map(Ending.Failed::new)
        .orElseGet(() -> new Ending.Done(outcome));
  }

  private StepReport done(Step step, StepResult result, long start, int tries) {
    Checkpoint checkpoint = result.checkpoint();
    return new StepReport(
        step.id().value(),
        step.kind(),
        Standing.DONE,
        result.kept(),
        start,
        millis(),
        checkpoint.rows(),
        checkpoint.bytes(),
        tries,
        checkpoint.outcome(),
        Optional.empty(),
        checkpoint.notes(),
        checkpoint.failedAtoms());
  }

  private StepReport failed(Step step, Failure failure, long start, int tries) {
    return new StepReport(
        step.id().value(),
        step.kind(),
        Standing.FAILED,
        false,
        start,
        millis(),
        OptionalLong.empty(),
        0,
        tries,
        Optional.empty(),
        Optional.of(failure),
        List.of(),
        List.of());
  }

  private StepResult result(Step step, AtomicInteger tries) {
    if (control.cancellation().isCancelled()) {
      throw new LakewrightException(Failure.of(ErrorCode.CANCELLED_BY_USER, "cancelled"));
    }
    Map<StepId, StepResult> inputs = inputs(step);
    Map<StepId, String> digests = new LinkedHashMap<>();
    inputs.forEach((id, it) -> digests.put(id, it.checkpoint().digest()));
    String key = scope.key(step, digests);
    keys.put(step.id(), key);
    StepContext context = context(step, inputs, key, tries);
    Optional<Checkpoint> kept = scope.isForced(step) ? Optional.empty() : scope.kept(step, key);
    if (kept.isPresent()) {
      return new StepResult(again(step, context, kept.get()), true);
    }
    long start = System.nanoTime();
    StepWork work = new StepWork(context, scope.request().sample());
    Checkpoint made =
        step.kind().equals("map")
            ? step.accept(work)
            : context.tries(step).of(() -> step.accept(work));
    Checkpoint checkpoint = made.took((System.nanoTime() - start) / 1_000_000);
    scope.store().keep(step.id().value(), checkpoint);
    scope.store().delete(scope.store().file(step.id().value(), key, ".intent"));
    return new StepResult(checkpoint, false);
  }

  /** A step whose branch was not taken gives no rows. */
  private Map<StepId, StepResult> inputs(Step step) {
    Map<StepId, StepResult> inputs = new LinkedHashMap<>();
    for (StepId input : step.head().inputs()) {
      Optional<StepResult> result = Optional.ofNullable(results.get(input));
      if (result.isPresent()) {
        inputs.put(input, result.get());
      } else {
        List<Column> columns = Optional.ofNullable(scope.columns().get(input)).orElse(List.of());
        scope.session().lake().put(input.value(), columns, PlanLake.empty(columns));
      }
    }
    return inputs;
  }

  private StepContext context(
      Step step, Map<StepId, StepResult> inputs, String key, AtomicInteger tries) {
    String name = step.id().value();
    RunControl heard =
        new RunControl(
            control.cancellation(),
            (what, fraction) ->
                listener.happened(
                    new PlanEvent.StepProgressed(
                        scope.setting().clock().instant(), name, fraction)));
    return new StepContext(
        scope.setting(),
        scope.session(),
        scope.store(),
        scope.arguments(),
        scope.columns(),
        inputs,
        key,
        heard,
        (number, failure) -> {
          tries.set(number + 1);
          listener.happened(
              new PlanEvent.StepRetried(
                  scope.setting().clock().instant(), name, number, failure.message()));
        });
  }

  /** Put what is kept of a step in its place. */
  private Checkpoint again(Step step, StepContext context, Checkpoint kept) {
    scope.store().touch(step.id().value(), kept.key(), scope.setting().clock().instant());
    if (kept.parquet().isPresent()) {
      List<Column> columns = context.columnsOf(step.id());
      String relation = PlanLake.files(List.of(kept.parquet().get()), columns);
      scope.session().lake().put(step.id().value(), columns, relation);
      Optional<Contract> aging = step.head().contract().filter(PlanRun::ages);
      boolean empty = kept.rows().orElse(1) == 0;
      return aging
          .map(it -> kept.withNotes(new ContractCheck(context).of(step, it, empty)))
          .orElse(kept);
    }
    return kept;
  }

  /** Return true for a contract that equal rows keep today and not tomorrow. */
  static boolean ages(Contract contract) {
    return contract.all().stream()
        .anyMatch(
            it ->
                it.condition() instanceof Condition.Freshness
                    || it.condition() instanceof Condition.CustomSql
                    || it.condition() instanceof Condition.SqlFigure);
  }
}
