package dev.lakewright.core.plan;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Column;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a step gives. */
public sealed interface StepColumns {
  <T> T fold(Function<Known, T> onKnown, Function<Failure, T> onRefused);

  /**
   * Columns with their types.
   *
   * @param reads the steps that are read for them
   */
  record Known(List<Column> columns, Set<StepId> reads) implements StepColumns {
    public Known {
      columns = List.copyOf(columns);
      reads = Set.copyOf(reads);
    }

    @Override
    public <T> T fold(Function<Known, T> onKnown, Function<Failure, T> onRefused) {
      return onKnown.apply(this);
    }
  }

  /** A place of the failure is one in the query. */
  record Refused(Failure failure) implements StepColumns {
    @Override
    public <T> T fold(Function<Known, T> onKnown, Function<Failure, T> onRefused) {
      return onRefused.apply(failure);
    }
  }
}
