package dev.lakewright.planner.question;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Question;
import java.util.function.Function;

/** What became of a typed question. */
public sealed interface ReadOutcome {
  <T> T fold(Function<Question, T> onRead, Function<Failure, T> onUnreadable);

  record Read(Question question) implements ReadOutcome {
    @Override
    public <T> T fold(Function<Question, T> onRead, Function<Failure, T> onUnreadable) {
      return onRead.apply(question);
    }
  }

  record Unreadable(Failure failure) implements ReadOutcome {
    @Override
    public <T> T fold(Function<Question, T> onRead, Function<Failure, T> onUnreadable) {
      return onUnreadable.apply(failure);
    }
  }
}
