package dev.lakewright.runtime.question;

import dev.lakewright.core.run.Stage;

/** One stage of the way: takes a state and returns a new one, and keeps nothing. */
public interface Step {
  Stage stage();

  QuestionState apply(QuestionState state);

  /** Return in a few words what came of it, for the event stream. */
  String outcome(QuestionState after);
}
