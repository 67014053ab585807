package dev.lakewright.core.plan;

import java.util.List;
import java.util.function.Function;

/** The values that a map step runs for, which are distinct and all of one type. */
public sealed interface Atoms {
  ParameterType type();

  <T> T fold(Function<Listed, T> onListed, Function<Distinct, T> onDistinct);

  /** Values that the plan lists. */
  record Listed(ParameterType type, List<ParameterValue> values) implements Atoms {
    public Listed {
      values = List.copyOf(values);
    }

    @Override
    public <T> T fold(Function<Listed, T> onListed, Function<Distinct, T> onDistinct) {
      return onListed.apply(this);
    }
  }

  /** The distinct values of a column of one of the step's inputs, in ascending order. */
  record Distinct(ParameterType type, StepId input, String column) implements Atoms {
    @Override
    public <T> T fold(Function<Listed, T> onListed, Function<Distinct, T> onDistinct) {
      return onDistinct.apply(this);
    }
  }
}
