package dev.lakewright.core.flow;

import dev.lakewright.core.error.Failure;
import java.util.Optional;
import java.util.function.Function;

/** How a task ended. */
public sealed interface Ending {
  <T> T fold(Function<Optional<String>, T> onDone, Function<Failure, T> onFailed);

  record Done(Optional<String> outcome) implements Ending {
    @Override
    public <T> T fold(Function<Optional<String>, T> onDone, Function<Failure, T> onFailed) {
      return onDone.apply(outcome);
    }
  }

  record Failed(Failure failure) implements Ending {
    @Override
    public <T> T fold(Function<Optional<String>, T> onDone, Function<Failure, T> onFailed) {
      return onFailed.apply(failure);
    }
  }
}
