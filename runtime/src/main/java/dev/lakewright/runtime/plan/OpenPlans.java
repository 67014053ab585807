package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanCheck;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.run.RunId;
import dev.lakewright.planner.compile.PlanCompiler;
import dev.lakewright.planner.plan.PlanDocument;
import dev.lakewright.planner.plan.PlanFile;
import dev.lakewright.planner.plan.PlanSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The plans of an opened workspace. */
public final class OpenPlans implements Plans {
  private final PlanSetting setting;
  private final PlanFolder folder;

  public OpenPlans(PlanSetting setting) {
    this.setting = setting;
    this.folder = new PlanFolder(setting.location().root());
  }

  @Override
  public List<PlanName> names() {
    return folder.names();
  }

  @Override
  public String schema() {
    return PlanSchema.text();
  }

  @Override
  public PlanView view(PlanRequest request) {
    return opened(request, (view, scope) -> view);
  }

  @Override
  public PlanView check(String text) {
    String shown = "the plan";
    return PlanFile.read(text)
        .fold(
            document ->
                checked(PlanRequest.of(shown), document, shown, List.of(), (view, scope) -> view),
            problems -> new PlanView(shown, Optional.empty(), Optional.empty(), problems));
  }

  @Override
  public Forecast forecast(PlanRequest request) {
    return opened(
        request,
        (view, scope) -> {
          if (scope.isEmpty()) {
            return new Forecast(view, List.of(), OptionalDouble.empty());
          }
          return new Forecaster(scope.get()).forecast(view);
        });
  }

  @Override
  public PlanOutcome run(PlanRequest request, RunControl control, PlanListener listener) {
    Path file = file(request.plan());
    return PlanFile.read(PlanFolder.read(file))
        .fold(
            document -> locked(request, document, control, listener),
            problems -> new PlanOutcome.Wrong(folder.shown(file), problems));
  }

  /** A role reads plans; by a path it could read names and keys of any file. */
  private Path file(String typed) {
    return setting.role().seesAll() ? folder.find(typed) : folder.named(typed);
  }

  private PlanOutcome locked(
      PlanRequest request, PlanDocument document, RunControl control, PlanListener listener) {
    RunId id = setting.ids().next();
    Instant start = setting.clock().instant();
    String holder = "process " + ProcessHandle.current().pid() + " since " + start + ", run " + id;
    Path locks = setting.location().state().resolve("locks");
    try (PlanLock lock = PlanLock.take(locks, document.plan().name(), holder)) {
      lock.holds();
      return opened(
          request,
          (view, scope) ->
              scope
                  .<PlanOutcome>map(
                      it -> new PlanOutcome.Ran(run(id, start, it, control, listener)))
                  .orElseGet(() -> new PlanOutcome.Wrong(view.file(), view.problems())));
    }
  }

  private PlanRunReport run(
      RunId id, Instant start, RunScope scope, RunControl control, PlanListener listener) {
    String input = PlanRunLog.words(scope.request());
    scope.store().prepare();
    PlanRunLog log = PlanRunLog.begin(setting, id, start, input);
    PlanRun run =
        new PlanRun(
            scope,
            control,
            event -> {
              log.happened(event);
              listener.happened(event);
            });
    List<StepReport> steps = run.run();
    Map<String, String> parameters = new TreeMap<>();
    scope.arguments().values().forEach((name, it) -> parameters.put(name.value(), it.text()));
    PlanRunReport report =
        new PlanRunReport(
            id,
            scope.plan().name().value(),
            start.toString(),
            Duration.between(start, setting.clock().instant()).toMillis(),
            parameters,
            failure(steps, control),
            steps);
    log.finish(report, input);
    scope.store().sweep(Set.copyOf(run.keys().values()), setting.clock().instant());
    return report;
  }

  private static Optional<Failure> failure(List<StepReport> steps, RunControl control) {
    if (control.cancellation().isCancelled()) {
      return Optional.of(
          Failure.of(
              ErrorCode.CANCELLED_BY_USER,
              "cancelled; steps that were done are kept, and the next run goes on from there"));
    }
    return steps.stream()
        .filter(it -> it.failure().isPresent())
        .findFirst()
        .map(
            it -> {
              Failure failure = it.failure().get();
              return Failure.of(failure.code(), "step " + it.step() + ": " + failure.message());
            });
  }

  /** What is done with a plan that was read, and checked if it could be. */
  @FunctionalInterface
  private interface Use<T> {
    /**
     * Do it.
     *
     * @param scope of a run; empty where the plan is wrong
     */
    T of(PlanView view, Optional<RunScope> scope);
  }

  private <T> T opened(PlanRequest request, Use<T> use) {
    Path file = file(request.plan());
    String shown = folder.shown(file);
    return PlanFile.read(PlanFolder.read(file))
        .fold(
            document -> checked(request, document, shown, named(document, file), use),
            problems ->
                use.of(
                    new PlanView(shown, Optional.empty(), Optional.empty(), problems),
                    Optional.empty()));
  }

  private <T> T checked(
      PlanRequest request, PlanDocument document, String shown, List<Failure> known, Use<T> use) {
    Plan plan = document.plan();
    ArgumentReader given = ArgumentReader.read(plan, request.parameters());
    try (PlanSession session = PlanSession.open(setting, plan)) {
      PlanCompiler compiler = new PlanCompiler(new PlanBinder(setting, session));
      PlanCheck check = compiler.check(document, given.arguments());
      List<Failure> problems = new ArrayList<>(known);
      problems.addAll(check.problems());
      problems.addAll(given.problems());
      request.from().ifPresent(step -> steps(plan, step).ifPresent(problems::add));
      request.only().ifPresent(step -> steps(plan, step).ifPresent(problems::add));
      PlanView view = new PlanView(shown, Optional.of(plan), Optional.of(check), problems);
      Function<PlanCheck, RunScope> scope =
          it ->
              RunScope.of(
                  setting, session, request, it.graph(), plan, it.columns(), given.arguments());
      return use.of(view, problems.isEmpty() ? Optional.of(scope.apply(check)) : Optional.empty());
    }
  }

  private static List<Failure> named(PlanDocument document, Path file) {
    String name = document.plan().name().value();
    if (file.getFileName().toString().equals(name + ".yaml")) {
      return List.of();
    }
    SourceLocation place = document.places().of("name").orElse(new SourceLocation(1, 1));
    return List.of(
        Failure.of(
                ErrorCode.PLAN_INVALID,
                "the plan is named " + name + ", and its file " + file.getFileName())
            .at(place));
  }

  private static Optional<Failure> steps(Plan plan, StepId step) {
    if (plan.step(step).isPresent()) {
      return Optional.empty();
    }
    List<String> known = plan.steps().stream().map(it -> it.id().value()).toList();
    return Optional.of(
        Failure.of(ErrorCode.PLAN_UNKNOWN, "there is no step " + step + " in " + plan.name())
            .withNearest(NearestNames.among(known, step.value(), 3)));
  }

  @Override
  public Optional<PlanRunReport> find(RunId id) {
    setting.runs().find(id);
    Path file = setting.location().runs().resolve(id.value()).resolve(PlanRunLog.PLAN_FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(PlanJson.read(Files.readString(file), file.toString()));
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + file), unreadable);
    }
  }
}
