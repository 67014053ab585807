package dev.lakewright.core.model;

import java.util.Optional;
import java.util.function.Function;

/** How a call ended. */
public sealed interface ModelOutcome {
  <T> T fold(Function<ModelReply, T> onReplied, Function<ModelFailure, T> onFailed);

  default Optional<ModelReply> reply() {
    return fold(Optional::of, failure -> Optional.empty());
  }

  default Optional<ModelFailure> failure() {
    return fold(reply -> Optional.empty(), Optional::of);
  }

  static ModelOutcome failed(FailureKind kind, String message) {
    return new Failed(ModelFailure.of(kind, message));
  }

  /** The model replied. */
  record Replied(ModelReply answer) implements ModelOutcome {
    @Override
    public <T> T fold(Function<ModelReply, T> onReplied, Function<ModelFailure, T> onFailed) {
      return onReplied.apply(answer);
    }
  }

  /** There is no reply that could be used. */
  record Failed(ModelFailure why) implements ModelOutcome {
    @Override
    public <T> T fold(Function<ModelReply, T> onReplied, Function<ModelFailure, T> onFailed) {
      return onFailed.apply(why);
    }
  }
}
