package dev.lakewright.runtime.question;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Abstention;
import java.util.function.Function;
import java.util.function.Supplier;

/** Why a run goes no further. */
public sealed interface Ending {
  <T> T fold(
      Supplier<T> onAnswered, Function<Abstention, T> onAbstained, Function<Failure, T> onFailed);

  record Answered() implements Ending {
    @Override
    public <T> T fold(
        Supplier<T> onAnswered,
        Function<Abstention, T> onAbstained,
        Function<Failure, T> onFailed) {
      return onAnswered.get();
    }
  }

  record Abstained(Abstention abstention) implements Ending {
    @Override
    public <T> T fold(
        Supplier<T> onAnswered,
        Function<Abstention, T> onAbstained,
        Function<Failure, T> onFailed) {
      return onAbstained.apply(abstention);
    }
  }

  record Failed(Failure failure) implements Ending {
    @Override
    public <T> T fold(
        Supplier<T> onAnswered,
        Function<Abstention, T> onAbstained,
        Function<Failure, T> onFailed) {
      return onFailed.apply(failure);
    }
  }
}
