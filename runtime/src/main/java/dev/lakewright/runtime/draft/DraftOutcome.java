package dev.lakewright.runtime.draft;

import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanQuestion;
import java.util.List;
import java.util.function.Function;

/** What came of the wish for a plan. */
public sealed interface DraftOutcome {
  <T> T fold(Function<Written, T> onWritten, Function<List<PlanQuestion>, T> onUnclear);

  /**
   * A plan was written.
   *
   * @param file as people are shown it
   * @param assumed what was taken as usual
   */
  record Written(Plan plan, String file, List<PlanQuestion> assumed) implements DraftOutcome {
    public Written {
      assumed = List.copyOf(assumed);
    }

    @Override
    public <T> T fold(Function<Written, T> onWritten, Function<List<PlanQuestion>, T> onUnclear) {
      return onWritten.apply(this);
    }
  }

  /** Nothing was written: these are to be answered first. */
  record Unclear(List<PlanQuestion> questions) implements DraftOutcome {
    public Unclear {
      questions = List.copyOf(questions);
    }

    @Override
    public <T> T fold(Function<Written, T> onWritten, Function<List<PlanQuestion>, T> onUnclear) {
      return onUnclear.apply(questions);
    }
  }
}
