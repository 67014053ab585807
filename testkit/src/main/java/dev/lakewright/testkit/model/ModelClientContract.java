package dev.lakewright.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every {@link ModelClient} keeps, whatever its server does. */
public abstract class ModelClientContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  /** A request with all kinds of signs. */
  protected static final ModelRequest REQUEST =
      ModelRequest.of(
          List.of(
              ModelMessage.system("Write SQL."), ModelMessage.user("größe \"of\" items? \\ 💥")),
          50);

  /** Return a client whose server behaves that way at every call. */
  protected abstract ModelClient client(Behaviour behaviour);

  /** Return whether the server of this client can behave that way at all. */
  protected boolean knows(Behaviour behaviour) {
    return true;
  }

  private static CallControl control(Behaviour behaviour, ModelListener listener) {
    return CallControl.within(behaviour.hangs() ? SHORT : PATIENCE).heardBy(listener);
  }

  private Stream<DynamicTest> each(boolean streamed, BiConsumer<Behaviour, ModelOutcome> check) {
    return Arrays.stream(Behaviour.values())
        .filter(this::knows)
        .map(
            behaviour ->
                DynamicTest.dynamicTest(
                    behaviour.name(),
                    () -> {
                      ModelListener listener = streamed ? part -> {} : ModelListener.SILENT;
                      check.accept(
                          behaviour, client(behaviour).ask(REQUEST, control(behaviour, listener)));
                    }));
  }

  private static void check(Behaviour behaviour, ModelOutcome outcome) {
    assertThat(outcome.failure().map(ModelFailure::kind))
        .as("%s", outcome)
        .isEqualTo(behaviour.failure());
    outcome.failure().ifPresent(it -> assertThat(it.message()).isNotBlank());
    outcome.reply().ifPresent(it -> assertThat(it.text()).isEqualTo(Behaviour.TEXT));
  }

  @TestFactory
  Stream<DynamicTest> makesTheRightThingOfEveryBehaviour() {
    return each(false, ModelClientContract::check);
  }

  @TestFactory
  Stream<DynamicTest> makesTheSameOfItWhenItIsHeard() {
    return each(true, ModelClientContract::check);
  }

  @Test
  void countsTokensAndTellsHowTheReplyEnded() {
    ModelReply done =
        client(Behaviour.REPLIES).ask(REQUEST, CallControl.within(PATIENCE)).reply().orElseThrow();
    assertThat(done.use().input()).isEqualTo(Behaviour.INPUT);
    assertThat(done.use().output()).isEqualTo(Behaviour.OUTPUT);
    assertThat(done.use().estimated()).isFalse();
    assertThat(done.finish()).isEqualTo(ModelReply.Finish.DONE);
    ModelReply full =
        client(Behaviour.RUNS_FULL)
            .ask(REQUEST, CallControl.within(PATIENCE))
            .reply()
            .orElseThrow();
    assertThat(full.finish()).isEqualTo(ModelReply.Finish.FULL);
  }

  @Test
  void letsTheReplyBeHeardAsItComes() {
    StringBuilder heard = new StringBuilder();
    ModelOutcome outcome =
        client(Behaviour.REPLIES).ask(REQUEST, CallControl.within(PATIENCE).heardBy(heard::append));
    assertThat(outcome.reply().map(ModelReply::text)).contains(Behaviour.TEXT);
    assertThat(heard).hasToString(Behaviour.TEXT);
  }

  @Test
  void saysHowLongTheServerWantsToBeLeftAlone() {
    assertThat(pause(Behaviour.LIMITS_RATE_FOR_SEVEN_SECONDS)).contains(Duration.ofSeconds(7));
    assertThat(pause(Behaviour.LIMITS_RATE)).isEmpty();
  }

  private Optional<Duration> pause(Behaviour behaviour) {
    return client(behaviour)
        .ask(REQUEST, CallControl.within(PATIENCE))
        .failure()
        .orElseThrow()
        .retryAfter();
  }

  @Test
  void asksNobodyWhenItIsCancelledBefore() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    ModelOutcome outcome =
        client(Behaviour.REPLIES)
            .ask(REQUEST, new CallControl(PATIENCE, cancellation, ModelListener.SILENT));
    assertThat(outcome.failure().map(ModelFailure::kind)).contains(FailureKind.CANCELLED);
  }

  @TestFactory
  Stream<DynamicTest> endsAtOnceWhenItIsCancelled() {
    return Stream.of(Behaviour.HANGS_BEFORE_HEADERS, Behaviour.HANGS_WITHIN_BODY)
        .filter(this::knows)
        .flatMap(
            behaviour ->
                Stream.<ModelListener>of(ModelListener.SILENT, part -> {})
                    .map(
                        listener ->
                            DynamicTest.dynamicTest(
                                behaviour + (listener == ModelListener.SILENT ? "" : " heard"),
                                () -> cancelled(behaviour, listener))));
  }

  private void cancelled(Behaviour behaviour, ModelListener listener)
      throws InterruptedException, ExecutionException {
    ModelClient client = client(behaviour);
    Cancellation cancellation = new Cancellation();
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<ModelOutcome> outcome =
          threads.submit(
              () -> {
                begun.countDown();
                return client.ask(REQUEST, new CallControl(PATIENCE, cancellation, listener));
              });
      begun.await();
      cancellation.cancel();
      assertThat(outcome.get().failure().map(ModelFailure::kind)).contains(FailureKind.CANCELLED);
    } finally {
      threads.shutdownNow();
    }
  }
}
