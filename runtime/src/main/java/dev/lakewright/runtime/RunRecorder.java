package dev.lakewright.runtime;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.planner.workspace.WorkspaceSettings;
import dev.lakewright.runtime.question.Ending;
import dev.lakewright.runtime.question.Pipeline;
import dev.lakewright.runtime.question.QuestionState;
import dev.lakewright.runtime.question.QuestionSteps;
import dev.lakewright.runtime.question.RunContext;
import dev.lakewright.runtime.run.BundleDraft;
import dev.lakewright.runtime.run.RunIds;
import dev.lakewright.runtime.run.RunRecord;
import dev.lakewright.runtime.run.RunStore;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a question or a statement through its steps and leaves a bundle, whatever the outcome. */
final class RunRecorder {
  /** What a run starts from. */
  enum Kind {
    QUESTION,
    SQL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final WorkspaceSettings settings;
  private final Catalog catalog;
  private final Supplier<QueryEngine> engine;
  private final Pipeline ask;
  private final Pipeline sql;
  private final RunStore store;
  private final RunIds ids;
  private final Clock clock;

  RunRecorder(
      WorkspaceSettings settings,
      Catalog catalog,
      Supplier<QueryEngine> engine,
      QuestionSteps steps,
      RunStore store,
      RunIds ids,
      Clock clock) {
    this.settings = settings;
    this.catalog = catalog;
    this.engine = engine;
    this.ask = new Pipeline(steps.ask(), clock);
    this.sql = new Pipeline(steps.sql(), clock);
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  AskOutcome record(
      Kind kind, AskRequest request, LakeName lake, RunControl control, RunListener listener) {
    Instant start = clock.instant();
    RunId id = ids.next();
    BundleDraft bundle = store.begin(id);
    RunListener both =
        event -> {
          bundle.happened(event);
          listener.happened(event);
        };
    RunContext context = context(id, request, lake, bundle, control);
    both.happened(new RunEvent.RunStarted(id, start, request.text()));
    QuestionState last = travel(kind, request, context, both);
    AskOutcome outcome = outcome(last, Duration.between(start, clock.instant()));
    RunRecord record = describe(kind, last, outcome, start, bundle);
    both.happened(new RunEvent.RunEnded(id, clock.instant(), record.outcome()));
    bundle.finish(record);
    return outcome;
  }

  private RunContext context(
      RunId id, AskRequest request, LakeName lake, BundleDraft bundle, RunControl control) {
    QueryLimits limits =
        new QueryLimits(settings.maxRows(), request.timeout().orElse(settings.timeout()));
    return new RunContext(
        id,
        lake,
        limits,
        request.confidence().orElse(settings.confidence()),
        request.choices(),
        request.previewRows(),
        bundle.result(),
        control);
  }

  private QuestionState travel(
      Kind kind, AskRequest request, RunContext context, RunListener listener) {
    QuestionState first =
        kind == Kind.SQL
            ? QuestionState.typed(context, request.text())
            : QuestionState.asked(context, request.text());
    try {
      List<QuestionState> transcript = (kind == Kind.SQL ? sql : ask).run(first, listener);
      return transcript.get(transcript.size() - 1);
    } catch (LakewrightException problem) {
      return first.failed(problem.failure());
    }
  }

  private static AskOutcome outcome(QuestionState state, Duration elapsed) {
    RunId id = state.context().run();
    Ending ending =
        state
            .ending()
            .orElseGet(() -> new Ending.Failed(Failure.of(ErrorCode.DEFECT, "undecided")));
    return ending.fold(
        () -> new AskOutcome.Answered(answer(state, elapsed)),
        abstention -> new AskOutcome.Abstained(id, abstention),
        failure -> new AskOutcome.Failed(id, failure));
  }

  private static Answer answer(QuestionState state, Duration elapsed) {
    RunContext context = state.context();
    return new Answer(
        context.run(),
        state.question().orElseGet(() -> new Question(state.input(), context.lake())),
        state.chosen(),
        state.gated().orElseThrow().query(),
        state.result().orElseThrow(),
        state.findings(),
        elapsed);
  }

  private RunRecord describe(
      Kind kind, QuestionState state, AskOutcome outcome, Instant start, BundleDraft bundle) {
    RunContext context = state.context();
    String word =
        outcome.fold(
            answer -> "answered", (run, why) -> "abstained", (run, why) -> why.code().name());
    String message =
        outcome.fold(answer -> "", (run, why) -> why.reason(), (run, why) -> why.message());
    boolean hasResult = state.result().isPresent() && Files.exists(bundle.result());
    return new RunRecord(
        context.run(),
        kind.word(),
        state.input(),
        context.lake().value(),
        start.toString(),
        Duration.between(start, clock.instant()).toMillis(),
        new RunRecord.RunSettings(
            context.confidence(),
            context.limits().timeout().toMillis(),
            context.limits().maxRows(),
            context.choices()),
        catalog.fingerprint(context.lake()),
        word,
        message,
        state.chosen().map(candidate -> candidate.reading()).map(Reading::words),
        state.gated().map(passed -> passed.query().sql().value()),
        state.chosen().map(candidate -> candidate.confidence()),
        state.chosen().map(candidate -> candidate.tier().word()),
        state.result().map(table -> table.totalRows()),
        hasResult ? Optional.of(engine.get().digest(bundle.result())) : Optional.empty(),
        state.findings().stream()
            .map(
                finding ->
                    new RunRecord.CheckLine(
                        finding.check(),
                        finding.verdict().word(),
                        finding.sentence(),
                        finding.evidence().map(sql -> sql.value())))
            .toList());
  }
}
