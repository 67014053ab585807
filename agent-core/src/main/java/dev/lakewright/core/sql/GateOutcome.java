package dev.lakewright.core.sql;

import dev.lakewright.core.error.Failure;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the gate says of a statement. */
public sealed interface GateOutcome {
  <T> T fold(BiFunction<GatedQuery, QueryFacts, T> onPassed, Function<Failure, T> onRefused);

  record Passed(GatedQuery query, QueryFacts facts) implements GateOutcome {
    @Override
    public <T> T fold(
        BiFunction<GatedQuery, QueryFacts, T> onPassed, Function<Failure, T> onRefused) {
      return onPassed.apply(query, facts);
    }
  }

  record Refused(Failure failure) implements GateOutcome {
    @Override
    public <T> T fold(
        BiFunction<GatedQuery, QueryFacts, T> onPassed, Function<Failure, T> onRefused) {
      return onRefused.apply(failure);
    }
  }
}
