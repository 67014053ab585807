package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.run.Stage;
import java.util.List;
import java.util.Optional;

/**
 * Decides what the findings mean. SQL that the user typed is answered with its findings beside it;
 * SQL that was written for a question and that a check proves wrong is no answer, nor is SQL whose
 * figures a check doubts, unless it can be mended as the check says. Of readings that are about as
 * likely and differ in their results, a person is asked which one is meant.
 */
final class DecideStep implements Step {
  private final AskBack askBack;
  private final Mending mending;

  DecideStep(AskBack askBack, Mending mending) {
    this.askBack = askBack;
    this.mending = mending;
  }

  @Override
  public Stage stage() {
    return Stage.DECIDE;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    Optional<Finding> wrong =
        state.findings().stream().filter(it -> it.verdict() == Verdict.WRONG).findFirst();
    if (state.chosen().isEmpty()) {
      return state.answered();
    }
    Candidate candidate = state.chosen().get();
    if (wrong.isPresent()) {
      return state.abstained(
          unsure(candidate, "A check found the answer wrong: " + wrong.get().sentence()));
    }
    return Mending.mendable(state)
        .map(doubt -> mendedOrNot(state, candidate, doubt))
        .orElseGet(() -> answer(state, candidate));
  }

  private QuestionState mendedOrNot(QuestionState state, Candidate candidate, Finding doubt) {
    return mending
        .mended(state, doubt)
        .map(QuestionState::answered)
        .orElseGet(
            () ->
                Mending.isDecisive(doubt)
                    ? state.abstained(
                        unsure(candidate, "A check doubts the figures: " + doubt.sentence()))
                    : answer(state, candidate));
  }

  private QuestionState answer(QuestionState state, Candidate candidate) {
    return askBack
        .insteadOf(candidate, state.context())
        .map(state::abstained)
        .orElseGet(state::answered);
  }

  private static Abstention unsure(Candidate candidate, String reason) {
    return new Abstention(Abstention.Kind.UNSURE, reason, candidate.links(), List.of(), List.of())
        .withReadings(candidate.explanation().alternatives(), candidate.confidence());
  }

  @Override
  public String outcome(QuestionState after) {
    return after
        .ending()
        .map(end -> end.fold(() -> "answer", abstention -> "abstain", failure -> "fail"))
        .orElse("undecided");
  }
}
