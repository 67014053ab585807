package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.Failure;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What came of the wish to run a plan. */
public sealed interface PlanOutcome {
  <T> T fold(Function<PlanRunReport, T> onRan, BiFunction<String, List<Failure>, T> onWrong);

  record Ran(PlanRunReport report) implements PlanOutcome {
    @Override
    public <T> T fold(
        Function<PlanRunReport, T> onRan, BiFunction<String, List<Failure>, T> onWrong) {
      return onRan.apply(report);
    }
  }

  /**
   * Nothing ran.
   *
   * @param file of the plan
   * @param problems all of them, with places in the file
   */
  record Wrong(String file, List<Failure> problems) implements PlanOutcome {
    public Wrong {
      problems = List.copyOf(problems);
    }

    @Override
    public <T> T fold(
        Function<PlanRunReport, T> onRan, BiFunction<String, List<Failure>, T> onWrong) {
      return onWrong.apply(file, problems);
    }
  }
}
