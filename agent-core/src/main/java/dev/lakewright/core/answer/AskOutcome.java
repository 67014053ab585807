package dev.lakewright.core.answer;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.run.RunId;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How a question or a typed statement ended. */
public sealed interface AskOutcome {
  <T> T fold(
      Function<Answer, T> onAnswered,
      BiFunction<RunId, Abstention, T> onAbstained,
      BiFunction<RunId, Failure, T> onFailed);

  record Answered(Answer answer) implements AskOutcome {
    @Override
    public <T> T fold(
        Function<Answer, T> onAnswered,
        BiFunction<RunId, Abstention, T> onAbstained,
        BiFunction<RunId, Failure, T> onFailed) {
      return onAnswered.apply(answer);
    }
  }

  record Abstained(RunId run, Abstention abstention) implements AskOutcome {
    @Override
    public <T> T fold(
        Function<Answer, T> onAnswered,
        BiFunction<RunId, Abstention, T> onAbstained,
        BiFunction<RunId, Failure, T> onFailed) {
      return onAbstained.apply(run, abstention);
    }
  }

  /** Refused by the gate, failed in the engine, or cancelled: the failure's code tells which. */
  record Failed(RunId run, Failure failure) implements AskOutcome {
    @Override
    public <T> T fold(
        Function<Answer, T> onAnswered,
        BiFunction<RunId, Abstention, T> onAbstained,
        BiFunction<RunId, Failure, T> onFailed) {
      return onFailed.apply(run, failure);
    }
  }
}
