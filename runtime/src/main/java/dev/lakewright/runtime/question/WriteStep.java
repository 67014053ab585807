package dev.lakewright.runtime.question;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.run.Stage;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.WriterGraph;
import dev.lakewright.router.heal.Demotion;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.HealingRouter;
import dev.lakewright.router.heal.Monitors;
import dev.lakewright.router.heal.RouteTask;
import dev.lakewright.router.heal.SelfHealing;
import dev.lakewright.router.heal.Situation;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;

/**
 * Lets the cheapest tier write, and the next one when it abstains or fails; the last abstention
 * stands where nobody answers.
 */
final class WriteStep implements Step {
  private final Map<Tier, DoubleFunction<SqlWriter>> writers;
  private final Suggestions suggestions;
  private final AskBack askBack;
  private final ToolGraph graph;
  private final SelfHealing router =
      new HealingRouter(
          Monitors.published(Set.of(), Runnable::run), Demotion.BY_NAME, Set::of, () -> 0);

  /**
   * Make the step.
   *
   * @param writers for each tier that is set up, its writer for a least confidence
   * @param suggestions what to say where nobody answers
   * @param askBack what to ask where several readings may be meant
   */
  WriteStep(
      Map<Tier, DoubleFunction<SqlWriter>> writers, Suggestions suggestions, AskBack askBack) {
    this.askBack = askBack;
    this.suggestions = suggestions;
    this.writers = Map.copyOf(writers);
    this.graph = WriterGraph.graph(writers.keySet());
  }

  @Override
  public Stage stage() {
    return Stage.GENERATE;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    QuestionState none =
        state.failed(Failure.of(ErrorCode.MODEL_UNAVAILABLE, "no tier is set up to write SQL"));
    List<QuestionState> states = new ArrayList<>(List.of(none));
    RouteTask task =
        new RouteTask(
            "write", graph, WriterGraph.QUESTION, WriterGraph.ANSWER, Map.of(), Situation.CALM);
    router.run(task, call -> write(state, call, states));
    return states.get(states.size() - 1);
  }

  /** Let one tier write, and note the state that this leads to; an abstention is no result. */
  private ToolOutcome<QuestionState> write(
      QuestionState state, ToolCall call, List<QuestionState> states) {
    Optional<Tier> tier = WriterGraph.tier(call.tool());
    if (tier.isEmpty()) {
      return ToolOutcome.done(states.get(states.size() - 1));
    }
    Question question = state.question().orElseThrow();
    SqlWriter writer = writer(tier.get(), state.context().confidence());
    QuestionState after = take(state, writer.write(question));
    states.add(after);
    return after.ended()
        ? ToolOutcome.failed(FailureKind.REFUSED, "no candidate")
        : ToolOutcome.done(after);
  }

  private SqlWriter writer(Tier tier, double confidence) {
    DoubleFunction<SqlWriter> writer = writers.get(tier);
    if (writer == null) {
      throw new IllegalStateException("not set up: " + tier);
    }
    return writer.apply(confidence);
  }

  private QuestionState take(QuestionState state, WriteOutcome outcome) {
    LakeName lake = state.context().lake();
    return outcome.fold(
        state::withCandidates,
        abstention ->
            state.abstained(askBack.of(suggestions.complete(abstention, lake), state.context())),
        state::failed);
  }

  @Override
  public String outcome(QuestionState after) {
    return after.ended() ? "no candidate" : after.candidates().size() + " candidates";
  }
}
