package dev.lakewright.runtime.question;

import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes a state through steps in order until one of them ends the run. */
public final class Pipeline {
  private final List<Step> steps;
  private final Clock clock;

  public Pipeline(List<Step> steps, Clock clock) {
    this.steps = List.copyOf(steps);
    this.clock = clock;
  }

  /** Return the transcript: the first state, then the state after each step; never empty. */
  public List<QuestionState> run(QuestionState first, RunListener listener) {
    List<QuestionState> transcript = new ArrayList<>();
    transcript.add(first);
    QuestionState state = first;
    for (Step step : steps) {
      if (state.ended()) {
        break;
      }
      state = apply(step, state, listener);
      transcript.add(state);
    }
    return transcript;
  }

  private QuestionState apply(Step step, QuestionState state, RunListener listener) {
    RunId run = state.context().run();
    Stage stage = step.stage();
    listener.happened(new RunEvent.StageStarted(run, clock.instant(), stage));
    boolean passed = false;
    String outcome = "broke off";
    try {
      QuestionState after = step.apply(state);
      passed = after.ending().map(Pipeline::isAnswer).orElse(true);
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
