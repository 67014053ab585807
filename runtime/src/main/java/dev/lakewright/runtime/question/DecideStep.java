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
 * SQL that was written for a question and that a check proves wrong is no answer.
 */
final class DecideStep implements Step {
  @Override
  public Stage stage() {
    return Stage.DECIDE;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    Optional<Finding> wrong =
        state.findings().stream().filter(it -> it.verdict() == Verdict.WRONG).findFirst();
    if (state.chosen().isEmpty() || wrong.isEmpty()) {
      return state.answered();
    }
    Candidate candidate = state.chosen().get();
    String reason = "A check found the answer wrong: " + wrong.get().sentence();
    return state.abstained(new Abstention(reason, candidate.links(), List.of(), List.of()));
  }

  @Override
  public String outcome(QuestionState after) {
    return after
        .ending()
        .map(end -> end.fold(() -> "answer", abstention -> "abstain", failure -> "fail"))
        .orElse("undecided");
  }
}
