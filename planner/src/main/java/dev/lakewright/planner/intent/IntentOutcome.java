package dev.lakewright.planner.intent;

import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanQuestion;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What came of a request. */
public sealed interface IntentOutcome {
  <T> T fold(
      BiFunction<Plan, List<PlanQuestion>, T> onPlanned, Function<List<PlanQuestion>, T> onUnclear);

  /**
   * A plan.
   *
   * @param assumed questions that were answered by what is usual
   */
  record Planned(Plan plan, List<PlanQuestion> assumed) implements IntentOutcome {
    public Planned {
      assumed = List.copyOf(assumed);
    }

    @Override
    public <T> T fold(
        BiFunction<Plan, List<PlanQuestion>, T> onPlanned,
        Function<List<PlanQuestion>, T> onUnclear) {
      return onPlanned.apply(plan, assumed);
    }
  }

  /** No plan before these are answered. */
  record Unclear(List<PlanQuestion> questions) implements IntentOutcome {
    public Unclear {
      questions = List.copyOf(questions);
    }

    @Override
    public <T> T fold(
        BiFunction<Plan, List<PlanQuestion>, T> onPlanned,
        Function<List<PlanQuestion>, T> onUnclear) {
      return onUnclear.apply(questions);
    }
  }
}
