package dev.lakewright.router.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.router.health.HandClock;
import dev.lakewright.router.health.HealthBook;
import dev.lakewright.router.health.HealthSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardsTest {
  private static final ToolId TOOL = new ToolId("slow");
  private static final ToolCall CALL = new ToolCall(TOOL, "run/slow", 1);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  private static FailureKind kind(ToolOutcome<String> outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError("did not fail");
        },
        ToolOutcome.Failed::kind);
  }

  private static String reason(ToolOutcome<String> outcome) {
    return outcome.fold(done -> "", ToolOutcome.Failed::reason);
  }

  /** Waits until it is interrupted. */
  private static ToolOutcome<String> never(ToolCall call) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return ToolOutcome.failed(FailureKind.UNKNOWN, "interrupted");
  }

  @Test
  void givesUpOnAToolThatNeverReturns() {
    ToolRunner<String> guard = new LimitTime<>(Duration.ofMillis(20), threads, GuardsTest::never);
    ToolOutcome<String> outcome = guard.run(CALL);
    assertThat(kind(outcome)).isEqualTo(FailureKind.UNKNOWN);
    assertThat(reason(outcome)).isEqualTo("slow gave no answer within 20 ms");
  }

  @Test
  void takesATimelyAnswer() {
    ToolRunner<String> guard =
        new LimitTime<>(Duration.ofMinutes(1), threads, call -> ToolOutcome.done("answer"));
    assertThat(guard.run(CALL)).isEqualTo(ToolOutcome.done("answer"));
  }

  @Test
  void refusesCallsOverAnOpenCircuit() {
    HandClock clock = new HandClock(0);
    HealthBook book = new HealthBook(HealthSettings.DEFAULT, clock, Map.of());
    AtomicInteger calls = new AtomicInteger();
    ToolRunner<String> guard =
        new BreakCircuits<>(
            book,
            () -> 0,
            call -> {
              calls.incrementAndGet();
              return ToolOutcome.failed(FailureKind.PASSING, "HTTP 500");
            });
    for (int i = 0; i < 5; i++) {
      guard.run(CALL);
    }
    assertThat(calls).hasValue(3);
    assertThat(kind(guard.run(CALL))).isEqualTo(FailureKind.REFUSED);
    clock.turn(HealthSettings.DEFAULT.openMillis());
    guard.run(CALL);
    assertThat(calls).hasValue(4);
  }

  @Test
  void opensNoCircuitOverRefusals() {
    HealthBook book = new HealthBook(HealthSettings.DEFAULT, new HandClock(0), Map.of());
    ToolRunner<String> guard =
        new BreakCircuits<>(
            book, () -> 0, call -> ToolOutcome.failed(FailureKind.REFUSED, "HTTP 400"));
    for (int i = 0; i < 5; i++) {
      assertThat(reason(guard.run(CALL))).isEqualTo("HTTP 400");
    }
    assertThat(book.down()).isEmpty();
  }

  @Test
  void keepsOneToolFromTakingEveryThread() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    ToolRunner<String> guard =
        new LimitCalls<>(
            1,
            call -> {
              inside.countDown();
              await(leave);
              return ToolOutcome.done("done");
            });
    Thread first = new Thread(() -> guard.run(CALL));
    first.start();
    inside.await();
    assertThat(kind(guard.run(CALL))).isEqualTo(FailureKind.PASSING);
    leave.countDown();
    first.join();
    assertThat(guard.run(CALL)).isEqualTo(ToolOutcome.done("done"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void asksASlowToolAgainWhileTheBudgetLasts() {
    HedgeBudget budget = new HedgeBudget(0.1);
    AtomicInteger calls = new AtomicInteger();
    ToolRunner<String> guard =
        new HedgeSlowCalls<>(
            Set.of(TOOL),
            Duration.ofMillis(5),
            budget,
            threads,
            call -> calls.getAndIncrement() == 0 ? never(call) : ToolOutcome.done("second"));
    assertThat(guard.run(CALL)).isEqualTo(ToolOutcome.done("second"));
    assertThat(budget.hedges()).isEqualTo(1);
  }

  @Test
  void neverAsksAToolWithAnEffectTwice() {
    AtomicInteger calls = new AtomicInteger();
    ToolRunner<String> guard =
        new HedgeSlowCalls<>(
            Set.of(),
            Duration.ZERO,
            new HedgeBudget(1),
            threads,
            call -> ToolOutcome.done("call " + calls.incrementAndGet()));
    assertThat(guard.run(CALL)).isEqualTo(ToolOutcome.done("call 1"));
  }

  @Test
  void spendsNoMoreThanTheBudget() {
    HedgeBudget budget = new HedgeBudget(0.05);
    int taken = 0;
    for (int call = 0; call < 1_000; call++) {
      budget.called();
      taken += budget.take() ? 1 : 0;
    }
    assertThat(taken).isEqualTo(51);
    assertThat(new HedgeBudget(0).take()).isFalse();
    assertThatThrownBy(() -> new HedgeBudget(1.5)).hasMessageContaining("between 0 and 1");
  }
}
