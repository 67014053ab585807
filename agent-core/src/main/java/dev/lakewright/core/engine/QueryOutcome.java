package dev.lakewright.core.engine;

import dev.lakewright.core.error.Failure;
import java.util.function.Function;

/** How a query ended. Cancellation is a failure with the code {@code CANCELLED_BY_USER}. */
public sealed interface QueryOutcome {
  <T> T fold(Function<ResultTable, T> onCompleted, Function<Failure, T> onFailed);

  record Completed(ResultTable result) implements QueryOutcome {
    @Override
    public <T> T fold(Function<ResultTable, T> onCompleted, Function<Failure, T> onFailed) {
      return onCompleted.apply(result);
    }
  }

  record Failed(Failure failure) implements QueryOutcome {
    @Override
    public <T> T fold(Function<ResultTable, T> onCompleted, Function<Failure, T> onFailed) {
      return onFailed.apply(failure);
    }
  }
}
