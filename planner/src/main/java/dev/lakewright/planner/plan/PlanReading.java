package dev.lakewright.planner.plan;

import dev.lakewright.core.error.Failure;
import java.util.List;
import java.util.function.Function;

/** What came of reading a plan's file. */
public sealed interface PlanReading {
  <T> T fold(Function<PlanDocument, T> onRead, Function<List<Failure>, T> onWrong);

  record Read(PlanDocument document) implements PlanReading {
    @Override
    public <T> T fold(Function<PlanDocument, T> onRead, Function<List<Failure>, T> onWrong) {
      return onRead.apply(document);
    }
  }

  /** All that is wrong, in the order of the file. */
  record Wrong(List<Failure> failures) implements PlanReading {
    public Wrong {
      failures = List.copyOf(failures);
    }

    @Override
    public <T> T fold(Function<PlanDocument, T> onRead, Function<List<Failure>, T> onWrong) {
      return onWrong.apply(failures);
    }
  }
}
