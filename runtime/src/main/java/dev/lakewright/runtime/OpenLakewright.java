package dev.lakewright.runtime;

import dev.lakewright.check.contract.StandardContractChecker;
import dev.lakewright.check.profile.LatticeBounds;
import dev.lakewright.check.profile.TableProfiler;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.gateway.Models;
import dev.lakewright.lake.attach.LakeScan;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.planner.question.InputKind;
import dev.lakewright.planner.workspace.Workspace;
import dev.lakewright.runtime.export.Exports;
import dev.lakewright.runtime.importing.Imports;
import dev.lakewright.runtime.inspect.ContractFiles;
import dev.lakewright.runtime.inspect.Inspector;
import dev.lakewright.runtime.inspect.LakeInspector;
import dev.lakewright.runtime.inspect.ToldContracts;
import dev.lakewright.runtime.plan.Plans;
import dev.lakewright.runtime.question.QuestionRouter;
import dev.lakewright.runtime.question.QuestionSteps;
import dev.lakewright.runtime.role.RolePlace;
import dev.lakewright.runtime.role.RoleWorkspace;
import dev.lakewright.runtime.run.Replay;
import dev.lakewright.runtime.run.RunIds;
import dev.lakewright.runtime.run.RunRecord;
import dev.lakewright.runtime.run.RunStore;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lakewright over one opened workspace. */
final class OpenLakewright implements Lakewright {
  private static final long COPIES_END_MILLIS = 2_000;
  private static final LakeName NO_LAKE = new LakeName("none");

  private final RoleWorkspace own;
  private final RolePlace place;
  private final Optional<LakeName> defaultLake;
  private final Lakes lakes;
  private final Engines engines;
  private final HealthStore health;
  private final RunStore store;
  private final WorkspaceStore workspaceStore;
  private final RunRecorder recorder;
  private final Models models;
  private final Clock clock;
  private final Inspector inspector;
  private final Plans plans;
  private final Exports exports;
  private final Imports imports;
  private final Supplier<Gate> gate;
  private final ExecutorService copier = Executors.newSingleThreadExecutor(OpenLakewright::daemon);

  OpenLakewright(
      RoleWorkspace own,
      RolePlace place,
      Workspace workspace,
      Optional<LakeName> defaultLake,
      Lakes lakes,
      Engines engines,
      QuestionSteps steps,
      HealthStore health,
      RunStore store,
      RunIds ids,
      Models models,
      WorkspaceStore workspaceStore,
      Plans plans,
      Exports exports,
      Imports imports,
      Clock clock) {
    this.own = own;
    this.place = place;
    this.plans = plans;
    this.exports = exports;
    this.imports = imports;
    this.inspector =
        new LakeInspector(
            lakes,
            () ->
                own.role().seesAll()
                    ? workspace.checks()
                    : new ToldContracts(lakes).of(workspace.checks()),
            new ContractFiles(own.whole().root(), own.role().seesAll()),
            steps.gate(),
            engines::serving,
            own.role()
                .within(
                    new QueryLimits(
                        workspace.settings().maxRows(), workspace.settings().timeout())),
            new StandardContractChecker(clock),
            new TableProfiler(LatticeBounds.USUAL, System::nanoTime));
    this.clock = clock;
    this.gate = steps.gate();
    this.defaultLake = defaultLake;
    this.lakes = lakes;
    this.engines = engines;
    this.health = health;
    this.store = store;
    this.models = models;
    this.workspaceStore = workspaceStore;
    QuestionRouter router = new QuestionRouter(steps, health.book(), clock, System::nanoTime);
    this.recorder =
        new RunRecorder(workspace.settings(), own.role(), lakes, router, store, ids, models, clock);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lakewright-copies");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public WorkspaceLocation location() {
    return own.location();
  }

  @Override
  public List<String> warnings() {
    return Stream.concat(health.warning().stream(), lakes.warnings().stream()).toList();
  }

  @Override
  public Optional<String> role() {
    return Optional.of(own.role()).filter(role -> !role.seesAll()).map(RolePolicy::name);
  }

  @Override
  public Optional<Failure> refusesFile(Path file) {
    return place.refuses(file).map(why -> Failure.of(ErrorCode.POLICY_DENIED, why));
  }

  @Override
  public LakeName defaultLake() {
    return defaultLake.orElseThrow(
        () ->
            new LakewrightException(
                Failure.of(
                    ErrorCode.LAKE_UNKNOWN,
                    "this workspace has no lake yet: add one with lakewright lake add NAME PATH")));
  }

  @Override
  public Catalog catalog() {
    return lakes;
  }

  @Override
  public AskOutcome ask(AskRequest request, RunControl control, RunListener listener) {
    return kept(
        recorder.record(RunRecorder.Kind.QUESTION, request, lake(request), control, listener));
  }

  @Override
  public AskOutcome sql(AskRequest request, RunControl control, RunListener listener) {
    return kept(recorder.record(RunRecorder.Kind.SQL, request, lake(request), control, listener));
  }

  /** Let copies be made of what was just read, without holding up the answer. */
  private AskOutcome kept(AskOutcome outcome) {
    return outcome.fold(
        answer -> {
          Set<TableName> tables = answer.query().tables();
          boolean wanted = tables.stream().anyMatch(table -> lakes.keepsCopies(table.lake()));
          if (wanted) {
            copier.execute(() -> engines.keepCopies(tables));
          }
          return outcome;
        },
        (run, why) -> outcome,
        (run, why) -> outcome);
  }

  @Override
  public GateExplanation explain(AskRequest request) {
    return gate.get()
        .explain(
            new GateRequest(new SqlText(request.text()), lake(request), QueryLimits.DEFAULT)
                .repairing());
  }

  @Override
  public Translation translate(AskRequest request, Optional<Dialect> from, Optional<Dialect> to) {
    return new Translator(gate.get(), lakes, engines::tree)
        .translate(new SqlText(request.text()), lake(request), from, to);
  }

  @Override
  public Inspector inspector() {
    return inspector;
  }

  @Override
  public Plans plans() {
    return plans;
  }

  @Override
  public Exports exports() {
    return exports;
  }

  @Override
  public Imports imports() {
    return imports;
  }

  private LakeName lake(AskRequest request) {
    LakeName wanted = request.lake().orElseGet(this::defaultLake);
    if (!lakes.lakes().contains(wanted)) {
      List<String> names = lakes.lakes().stream().map(LakeName::value).toList();
      throw new LakewrightException(
          Failure.of(ErrorCode.LAKE_UNKNOWN, "there is no lake " + wanted)
              .withNearest(NearestNames.among(names, wanted.value(), 3)));
    }
    return wanted;
  }

  @Override
  public boolean isSql(String line) {
    return InputKind.of(line, this::parses) == InputKind.SQL;
  }

  /**
   * The gate is asked, for a text has to be bounded before the engine's parser sees it: what is
   * refused for its size is taken for SQL, and refused in words when it is to run.
   */
  private boolean parses(String line) {
    LakeName home = defaultLake.orElse(NO_LAKE);
    return gate.get()
        .check(new GateRequest(new SqlText(line), home, QueryLimits.DEFAULT))
        .fold((query, facts) -> true, failure -> failure.code() != ErrorCode.SQL_SYNTAX);
  }

  @Override
  public void export(RunId run, ExportFormat format, Path target) {
    store.find(run);
    engines.export(store.result(run), format, target);
  }

  @Override
  public List<RunRecord> runs(int limit) {
    return store.newest(limit);
  }

  @Override
  public RunRecord run(RunId id) {
    return store.find(id);
  }

  @Override
  public Replay replay(RunId id, RunControl control) {
    RunRecord first = store.find(id);
    if (!RunRecorder.Kind.isReplayed(first.kind())) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.OPTION_INVALID,
              id + " is a run of a plan, which is run again by lakewright run " + first.input()));
    }
    AskRequest request =
        new AskRequest(
            first.input(),
            Optional.of(new LakeName(first.lake())),
            0,
            Optional.of(Duration.ofMillis(first.settings().timeoutMillis())),
            OptionalDouble.of(first.settings().confidence()),
            first.settings().choices(),
            CheckEffort.of(first.settings().checks()).orElse(CheckEffort.FAST));
    boolean sql = first.kind().equals(RunRecorder.Kind.SQL.word());
    RunId again =
        runOf(
            recorder.recordAgain(
                sql ? RunRecorder.Kind.SQL : RunRecorder.Kind.QUESTION,
                request.withTiers(tiers(first)).after(first.settings().earlier()),
                lake(request),
                control,
                store.models(id)));
    return Replay.of(first, store.find(again));
  }

  private static Set<Tier> tiers(RunRecord run) {
    List<String> words = run.settings().tiers();
    return Arrays.stream(Tier.values())
        .filter(it -> words.isEmpty() || words.contains(it.word()))
        .collect(Collectors.toSet());
  }

  private static RunId runOf(AskOutcome outcome) {
    return outcome.fold(answer -> answer.run(), (run, why) -> run, (run, why) -> run);
  }

  @Override
  public void addLake(LakeSpec spec) {
    checkMayEdit();
    LakeScan scan = new LakeScan(own.whole().root());
    spec.paths().forEach(scan::scan);
    workspaceStore.addLake(spec);
  }

  @Override
  public void removeLake(LakeName name) {
    checkMayEdit();
    workspaceStore.removeLake(name);
  }

  /** Copies that are not made by now are made another time. */
  private void endCopies() {
    copier.shutdown();
    try {
      if (!copier.awaitTermination(COPIES_END_MILLIS, TimeUnit.MILLISECONDS)) {
        copier.shutdownNow();
      }
    } catch (InterruptedException left) {
      copier.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** A lake added under another name would be one without rules. */
  private void checkMayEdit() {
    if (!own.role().seesAll()) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED,
              "the role " + own.role().name() + " may not change the workspace's lakes"));
    }
  }

  @Override
  public void close() {
    endCopies();
    store.sweep(clock);
    health.save();
    models.close();
    engines.close();
    lakes.close();
  }
}
