package dev.lakewright.sql.bind;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.TableName;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What Calcite says of a statement. */
public sealed interface BindOutcome {
  <T> T fold(
      Function<Set<TableName>, T> onBound, Function<Failure, T> onWrong, Supplier<T> onBeyond);

  /** Parsed and bound; with the tables that it reads. */
  record Bound(Set<TableName> tables) implements BindOutcome {
    public Bound {
      tables = Set.copyOf(tables);
    }

    @Override
    public <T> T fold(
        Function<Set<TableName>, T> onBound, Function<Failure, T> onWrong, Supplier<T> onBeyond) {
      return onBound.apply(tables);
    }
  }

  /** The statement names something that is not there. */
  record Wrong(Failure failure) implements BindOutcome {
    @Override
    public <T> T fold(
        Function<Set<TableName>, T> onBound, Function<Failure, T> onWrong, Supplier<T> onBeyond) {
      return onWrong.apply(failure);
    }
  }

  /** Beyond Calcite's grammar or its operators: it has no say. */
  record Beyond() implements BindOutcome {
    @Override
    public <T> T fold(
        Function<Set<TableName>, T> onBound, Function<Failure, T> onWrong, Supplier<T> onBeyond) {
      return onBeyond.get();
    }
  }
}
