package dev.lakewright.runtime.question;

import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import java.time.Clock;
import java.util.List;

/** Takes a state through steps in order until one of them ends it, with an event at each end. */
record Stages(Clock clock, RunListener listener) {
  QuestionState through(List<Step> steps, QuestionState first) {
    QuestionState state = first;
    for (Step step : steps) {
      if (state.ended()) {
        break;
      }
      state = apply(step, state);
    }
    return state;
  }

  private QuestionState apply(Step step, QuestionState state) {
    RunId run = state.context().run();
    Stage stage = step.stage();
    listener.happened(new RunEvent.StageStarted(run, clock.instant(), stage));
    boolean passed = false;
    String outcome = "broke off";
    try {
      QuestionState after = step.apply(state);
      passed = after.ending().map(Stages::isAnswer).orElse(true);
      outcome = step.outcome(after);
      return after;
    } finally {
      listener.happened(new RunEvent.StageEnded(run, clock.instant(), stage, passed, outcome));
    }
  }

  private static boolean isAnswer(Ending ending) {
    return ending.fold(() -> true, abstention -> false, failure -> false);
  }
}
