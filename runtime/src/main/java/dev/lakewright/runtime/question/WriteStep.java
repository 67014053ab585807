package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.run.Stage;
import dev.lakewright.router.guard.LimitTime;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** Lets one writer write, for no longer than it may take, and never longer than a query may. */
final class WriteStep implements Step {
  private final WriterTool writer;
  private final Suggestions suggestions;
  private final Rehearsals rehearsals;
  private final AskBack askBack;
  private final ExecutorService threads;

  /**
   * Make the step.
   *
   * @param suggestions what to say where it abstains
   * @param rehearsals shows writers what their candidates give
   * @param askBack what to ask where several readings may be meant
   * @param threads where writers run, so that one that hangs can be left
   */
  WriteStep(
      WriterTool writer,
      Suggestions suggestions,
      Rehearsals rehearsals,
      AskBack askBack,
      ExecutorService threads) {
    this.writer = writer;
    this.askBack = askBack;
    this.suggestions = suggestions;
    this.rehearsals = rehearsals;
    this.threads = threads;
  }

  @Override
  public Stage stage() {
    return Stage.GENERATE;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    Question question = state.question().orElseThrow();
    SqlWriter chosen = writer.maker().apply(state.context());
    Probe probe = rehearsals.of(state.context());
    LimitTime<WriteOutcome> limited =
        new LimitTime<>(
            patience(state.context().limits().timeout()),
            threads,
            call -> ToolOutcome.done(write(chosen, question, probe)));
    ToolOutcome<WriteOutcome> outcome = unlessCancelled(state.context().control(), limited);
    return take(
        state, outcome.fold(ToolOutcome.Done::result, late -> unanswered(state, late)), probe);
  }

  private Duration patience(Duration timeout) {
    return writer.longest().filter(it -> it.compareTo(timeout) < 0).orElse(timeout);
  }

  /** Wait for the writer, but leave it where the user does not want to wait any longer. */
  private ToolOutcome<WriteOutcome> unlessCancelled(
      RunControl control, LimitTime<WriteOutcome> limited) {
    ToolCall call = new ToolCall(writer.node().tool(), writer.tier().word(), 1);
    Thread waiting = Thread.currentThread();
    boolean interruptedBefore = Thread.interrupted();
    Cancellation.Registration watch = control.cancellation().onCancel(waiting::interrupt);
    try {
      return limited.run(call);
    } finally {
      watch.close();
      boolean interrupted = Thread.interrupted() && !control.cancellation().isCancelled();
      if (interrupted || interruptedBefore) {
        waiting.interrupt();
      }
    }
  }

  private static WriteOutcome write(SqlWriter writer, Question question, Probe probe) {
    try {
      return writer.write(question, probe);
    } catch (LakewrightException problem) {
      return new WriteOutcome.Failed(problem.failure());
    }
  }

  private static WriteOutcome unanswered(
      QuestionState state, ToolOutcome.Failed<WriteOutcome> late) {
    if (state.context().control().cancellation().isCancelled()) {
      return new WriteOutcome.Failed(
          Failure.of(ErrorCode.CANCELLED_BY_USER, "the question was cancelled"));
    }
    return new WriteOutcome.Failed(Failure.of(ErrorCode.MODEL_UNAVAILABLE, late.reason()));
  }

  private QuestionState take(QuestionState state, WriteOutcome outcome, Probe probe) {
    LakeName lake = state.context().lake();
    return outcome.fold(
        state::withCandidates,
        abstention ->
            state.abstained(
                askBack.of(suggestions.complete(abstention, lake), state.context(), probe)),
        state::failed);
  }

  @Override
  public String outcome(QuestionState after) {
    return after.ended() ? "no candidate" : after.candidates().size() + " candidates";
  }
}
