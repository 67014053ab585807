package dev.lakewright.runtime.question;

import dev.lakewright.core.run.Stage;
import dev.lakewright.planner.question.QuestionReader;

/** Reads what was typed into a question. */
final class ReadStep implements Step {
  private final QuestionReader reader = new QuestionReader();

  @Override
  public Stage stage() {
    return Stage.READ;
  }

  @Override
  public QuestionState apply(QuestionState state) {
    return reader
        .read(state.input(), state.context().lake())
        .fold(
            question -> state.withQuestion(question.after(state.context().earlier())),
            state::failed);
  }

  @Override
  public String outcome(QuestionState after) {
    return after.question().isPresent() ? "a question" : "unreadable";
  }
}
