package dev.lakewright.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.testkit.model.ScriptedModel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RetryingClientTest {
  private static final ModelRequest REQUEST =
      ModelRequest.of(List.of(ModelMessage.user("hello")), 10);
  private static final ModelOutcome BROKEN = ModelOutcome.failed(FailureKind.PASSING, "500");

  private final List<Duration> pauses = new ArrayList<>();
  private long now;

  private ModelOutcome ask(Duration patience, List<ModelOutcome> script) {
    Deque<ModelOutcome> turns = new ArrayDeque<>(script);
    Function<ModelRequest, ModelOutcome> next =
        request -> turns.isEmpty() ? ScriptedModel.replied(request, "hi") : turns.removeFirst();
    RetryingClient client =
        new RetryingClient(
            new ScriptedModel("m", next),
            2,
            (length, cancellation) -> {
              pauses.add(length);
              now += length.toNanos();
              return !cancellation.isCancelled();
            },
            () -> now);
    return client.ask(REQUEST, CallControl.within(patience));
  }

  private static ModelOutcome limited(long seconds) {
    ModelFailure failure = ModelFailure.of(FailureKind.RATE_LIMITED, "429");
    return new ModelOutcome.Failed(failure.after(Duration.ofSeconds(seconds)));
  }

  @Test
  void asksAgainAfterPausesThatDouble() {
    assertThat(ask(Duration.ofMinutes(1), List.of(BROKEN, BROKEN)).reply()).isPresent();
    assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void givesUpAfterSoManyCalls() {
    assertThat(ask(Duration.ofMinutes(1), List.of(BROKEN, BROKEN, BROKEN)).reply()).isEmpty();
  }

  @Test
  void waitsAsLongAsTheServerWants() {
    assertThat(ask(Duration.ofMinutes(1), List.of(limited(7))).reply()).isPresent();
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void doesNotWaitBeyondItsPatience() {
    assertThat(ask(Duration.ofSeconds(5), List.of(limited(7))).reply()).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void asksNothingTwiceThatWillNotChange() {
    ModelOutcome wrongKey = ModelOutcome.failed(FailureKind.UNAUTHORISED, "401");
    assertThat(ask(Duration.ofMinutes(1), List.of(wrongKey)).reply()).isEmpty();
    assertThat(pauses).isEmpty();
  }
}
