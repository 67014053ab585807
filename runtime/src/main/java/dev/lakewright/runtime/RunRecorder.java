package dev.lakewright.runtime;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.gateway.Models;
import dev.lakewright.gateway.QuestionModels;
import dev.lakewright.planner.workspace.WorkspaceSettings;
import dev.lakewright.runtime.question.Ending;
import dev.lakewright.runtime.question.QuestionRouter;
import dev.lakewright.runtime.question.QuestionRouter.Travelled;
import dev.lakewright.runtime.question.QuestionState;
import dev.lakewright.runtime.question.RunContext;
import dev.lakewright.runtime.run.BundleDraft;
import dev.lakewright.runtime.run.RunIds;
import dev.lakewright.runtime.run.RunRecord;
import dev.lakewright.runtime.run.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Takes a question or a statement through its steps and leaves a bundle, whatever the outcome. */
final class RunRecorder {
  /** What a run starts from. */
  enum Kind {
    QUESTION,
    SQL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static boolean isReplayed(String word) {
      return Arrays.stream(values()).anyMatch(kind -> kind.word().equals(word));
    }
  }

  private final WorkspaceSettings settings;
  private final RolePolicy role;
  private final Catalog catalog;
  private final QuestionRouter router;
  private final RunStore store;
  private final RunIds ids;
  private final Models models;
  private final Clock clock;

  RunRecorder(
      WorkspaceSettings settings,
      RolePolicy role,
      Catalog catalog,
      QuestionRouter router,
      RunStore store,
      RunIds ids,
      Models models,
      Clock clock) {
    this.settings = settings;
    this.role = role;
    this.catalog = catalog;
    this.router = router;
    this.store = store;
    this.ids = ids;
    this.models = models;
    this.clock = clock;
  }

  AskOutcome record(
      Kind kind, AskRequest request, LakeName lake, RunControl control, RunListener listener) {
    return record(
        kind,
        request,
        lake,
        control,
        listener,
        bundle -> models.question(request.budget(), Optional.of(bundle)));
  }

  /** Take a question through that models answer from the calls of an earlier run. */
  AskOutcome recordAgain(
      Kind kind, AskRequest request, LakeName lake, RunControl control, Path calls) {
    return record(
        kind, request, lake, control, RunListener.SILENT, bundle -> models.replayed(calls));
  }

  private AskOutcome record(
      Kind kind,
      AskRequest request,
      LakeName lake,
      RunControl control,
      RunListener listener,
      Function<Path, QuestionModels> asked) {
    Instant start = clock.instant();
    RunId id = ids.next();
    BundleDraft bundle = store.begin(id);
    RunListener both =
        event -> {
          bundle.happened(event);
          listener.happened(event);
        };
    RunContext context = context(id, request, lake, bundle, control, asked.apply(bundle.models()));
    both.happened(new RunEvent.RunStarted(id, start, request.text()));
    Travelled travelled = travel(kind, request, context, both);
    AskOutcome outcome = outcome(travelled, Duration.between(start, clock.instant()));
    RunRecord record = describe(kind, travelled, outcome, start, bundle);
    both.happened(new RunEvent.RunEnded(id, clock.instant(), record.outcome()));
    bundle.finish(record);
    return outcome;
  }

  private RunContext context(
      RunId id,
      AskRequest request,
      LakeName lake,
      BundleDraft bundle,
      RunControl control,
      QuestionModels asked) {
    QueryLimits limits =
        role.within(
            new QueryLimits(settings.maxRows(), request.timeout().orElse(settings.timeout())));
    return new RunContext(
        id,
        lake,
        limits,
        request.confidence().orElse(settings.confidence()),
        request.choices(),
        request.checks(),
        request.earlier(),
        request.previewRows(),
        bundle.result(),
        control,
        request.tiers(),
        asked);
  }

  private Travelled travel(
      Kind kind, AskRequest request, RunContext context, RunListener listener) {
    QuestionState first =
        kind == Kind.SQL
            ? QuestionState.typed(context, request.text())
            : QuestionState.asked(context, request.text());
    try {
      return router.travel(first, listener);
    } catch (LakewrightException problem) {
      return new Travelled(first.failed(problem.failure()), RouteTaken.NONE);
    }
  }

  private static AskOutcome outcome(Travelled travelled, Duration elapsed) {
    QuestionState state = travelled.last();
    RunId id = state.context().run();
    Ending ending =
        state
            .ending()
            .orElseGet(() -> new Ending.Failed(Failure.of(ErrorCode.DEFECT, "undecided")));
    return ending.fold(
        () -> new AskOutcome.Answered(answer(travelled, elapsed)),
        abstention -> new AskOutcome.Abstained(id, abstention),
        failure -> new AskOutcome.Failed(id, failure));
  }

  private static Answer answer(Travelled travelled, Duration elapsed) {
    QuestionState state = travelled.last();
    RunContext context = state.context();
    return new Answer(
        context.run(),
        state.question().orElseGet(() -> new Question(state.input(), context.lake())),
        state.chosen(),
        state.gated().orElseThrow().query(),
        state.result().orElseThrow(),
        state.findings(),
        elapsed,
        travelled.route());
  }

  private RunRecord describe(
      Kind kind, Travelled travelled, AskOutcome outcome, Instant start, BundleDraft bundle) {
    QuestionState state = travelled.last();
    RunContext context = state.context();
    String word =
        outcome.fold(
            answer -> "answered", (run, why) -> "abstained", (run, why) -> why.code().name());
    String message =
        outcome.fold(answer -> "", (run, why) -> why.reason(), (run, why) -> why.message());
    boolean hasResult = state.result().isPresent() && Files.exists(bundle.result());
    return new RunRecord(
        context.run(),
        role.name(),
        kind.word(),
        state.input(),
        context.lake().value(),
        start.toString(),
        Duration.between(start, clock.instant()).toMillis(),
        new RunRecord.RunSettings(
            context.confidence(),
            context.limits().timeout().toMillis(),
            context.limits().maxRows(),
            context.choices(),
            context.checks().word(),
            context.tiers().stream().sorted().map(Tier::word).toList(),
            context.earlier()),
        catalog.fingerprint(context.lake()),
        word,
        message,
        state.chosen().map(candidate -> candidate.reading()).map(Reading::words),
        state.gated().map(passed -> passed.query().sql().value()),
        state.chosen().map(candidate -> candidate.confidence()),
        state.chosen().map(candidate -> candidate.tier().word()),
        state.result().map(table -> table.totalRows()),
        hasResult ? state.engine().map(it -> it.digest(bundle.result())) : Optional.empty(),
        state.findings().stream()
            .map(
                finding ->
                    new RunRecord.CheckLine(
                        finding.check(),
                        finding.verdict().word(),
                        finding.sentence(),
                        finding.evidence().map(sql -> sql.value())))
            .toList(),
        travelled.route());
  }
}
