package dev.lakewright.runtime.question;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.run.Stage;
import dev.lakewright.router.TierRouter;
import java.util.EnumSet;
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
  private final TierRouter router;
  private final Suggestions suggestions;

  /**
   * Make the step.
   *
   * @param writers for each tier that is set up, its writer for a least confidence
   * @param suggestions what to say where nobody answers
   */
  WriteStep(Map<Tier, DoubleFunction<SqlWriter>> writers, Suggestions suggestions) {
    this.suggestions = suggestions;
    this.writers = Map.copyOf(writers);
    this.router = new TierRouter(writers.keySet());
  }

  @Override
  public Stage stage() {
    return Stage.GENERATE;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    Question question = state.question().orElseThrow();
    Set<Tier> spent = EnumSet.noneOf(Tier.class);
    QuestionState last =
        state.failed(Failure.of(ErrorCode.MODEL_UNAVAILABLE, "no tier is set up to write SQL"));
    Optional<TierRouter.Route> route = router.route(spent);
    while (route.isPresent()) {
      Tier tier = route.get().tier();
      last = take(state, writer(tier, state.context().confidence()).write(question));
      if (!last.ended()) {
        return last;
      }
      spent.add(tier);
      route = router.route(spent);
    }
    return last;
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
        abstention -> state.abstained(suggestions.complete(abstention, lake)),
        state::failed);
  }

  @Override
  public String outcome(QuestionState after) {
    return after.ended() ? "no candidate" : after.candidates().size() + " candidates";
  }
}
