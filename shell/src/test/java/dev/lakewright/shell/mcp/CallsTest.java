package dev.lakewright.shell.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallsTest {
  @Test
  void takesOnlySoManyCallsAndEachIdOnce() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    try (Calls calls = new Calls()) {
      List<String> refused = new ArrayList<>();
      for (int i = 0; i < Calls.AT_ONCE + Calls.WAITING + 3; i++) {
        calls
            .begin(
                i,
                cancellation -> {
                  await(go);
                  done.incrementAndGet();
                })
            .ifPresent(refused::add);
      }
      assertThat(refused).hasSize(3).allMatch(it -> it.startsWith("too many calls"));
      assertThat(calls.begin(0, cancellation -> done.incrementAndGet()).orElseThrow())
          .contains("this id");
      go.countDown();
      calls.finish(Duration.ofSeconds(30));
      assertThat(done).hasValue(Calls.AT_ONCE + Calls.WAITING);
    }
  }

  @Test
  void stopsACallThatRunsAndForgetsOneThatWaits() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(Calls.AT_ONCE);
    CountDownLatch begun = new CountDownLatch(Calls.AT_ONCE);
    AtomicInteger waited = new AtomicInteger();
    try (Calls calls = new Calls()) {
      for (int i = 0; i < Calls.AT_ONCE; i++) {
        calls.begin(
            i,
            cancellation -> {
              CountDownLatch cancelled = new CountDownLatch(1);
              cancellation.onCancel(cancelled::countDown);
              begun.countDown();
              await(cancelled);
              stopped.countDown();
            });
      }
      calls.begin("waits", cancellation -> waited.incrementAndGet());
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(calls.isCancelled("waits")).isFalse();
      calls.cancel("waits");
      calls.cancel("nobody");
      assertThat(calls.isCancelled("waits")).isTrue();
    }
    assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(waited).hasValue(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
