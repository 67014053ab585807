package dev.lakewright.core.question;

import dev.lakewright.core.error.Failure;
import java.util.List;
import java.util.function.Function;

/** What a writer makes of a question. */
public sealed interface WriteOutcome {
  <T> T fold(
      Function<List<Candidate>, T> onProposed,
      Function<Abstention, T> onAbstained,
      Function<Failure, T> onFailed);

  /** Candidates, best first, never empty. */
  record Proposed(List<Candidate> candidates) implements WriteOutcome {
    public Proposed {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("proposed nothing");
      }
    }

    @Override
    public <T> T fold(
        Function<List<Candidate>, T> onProposed,
        Function<Abstention, T> onAbstained,
        Function<Failure, T> onFailed) {
      return onProposed.apply(candidates);
    }
  }

  record Abstained(Abstention abstention) implements WriteOutcome {
    @Override
    public <T> T fold(
        Function<List<Candidate>, T> onProposed,
        Function<Abstention, T> onAbstained,
        Function<Failure, T> onFailed) {
      return onAbstained.apply(abstention);
    }
  }

  record Failed(Failure failure) implements WriteOutcome {
    @Override
    public <T> T fold(
        Function<List<Candidate>, T> onProposed,
        Function<Abstention, T> onAbstained,
        Function<Failure, T> onFailed) {
      return onFailed.apply(failure);
    }
  }
}
