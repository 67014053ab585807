package dev.lakewright.sql.bind;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.TableName;
import java.util.Set;
import java.util.function.Function;

/** What Calcite says of a statement. */
public sealed interface BindOutcome {
  <T> T fold(Function<Bound, T> onBound, Function<Wrong, T> onWrong, Function<String, T> onBeyond);

  /** Parsed and bound; with the tables that it reads and the functions that it calls. */
  record Bound(Set<TableName> tables, Set<String> functions) implements BindOutcome {
    public Bound {
      tables = Set.copyOf(tables);
      functions = Set.copyOf(functions);
    }

    @Override
    public <T> T fold(
        Function<Bound, T> onBound, Function<Wrong, T> onWrong, Function<String, T> onBeyond) {
      return onBound.apply(this);
    }
  }

  /**
   * The statement names something that is not there.
   *
   * @param name as written, without quotes
   * @param offset in characters of the statement, or -1
   */
  record Wrong(Failure failure, String name, int offset) implements BindOutcome {
    @Override
    public <T> T fold(
        Function<Bound, T> onBound, Function<Wrong, T> onWrong, Function<String, T> onBeyond) {
      return onWrong.apply(this);
    }
  }

  /** Beyond Calcite's grammar or its operators: it has no say, and why. */
  record Beyond(String reason) implements BindOutcome {
    @Override
    public <T> T fold(
        Function<Bound, T> onBound, Function<Wrong, T> onWrong, Function<String, T> onBeyond) {
      return onBeyond.apply(reason);
    }
  }
}
