package dev.lakewright.router.heal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.Signal.Source;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class MonitorsTest {
  private static final Set<ToolId> DOWN = Set.of(new ToolId("stripe"));
  private final Monitors monitors = Monitors.published(Set.of("refund"), Runnable::run);

  private Signal winner(String request, double amount, Set<String> flags, Set<ToolId> down) {
    return monitors.winner(new Situation(request, amount, flags, List.of(), down));
  }

  @Test
  void healthOutweighsAll() {
    assertThat(winner("Refund me", 20_000, Set.of("vip"), DOWN))
        .isEqualTo(new Signal(Source.HEALTH, 0.99, DOWN));
  }

  @Test
  void riskOutweighsIntentFromALargeAmountOn() {
    assertThat(winner("Refund me", 10_001, Set.of(), Set.of()).source()).isEqualTo(Source.RISK);
    assertThat(winner("Refund me", 10_000, Set.of("vip"), Set.of()))
        .isEqualTo(new Signal(Source.INTENT, 0.90, Set.of()));
    assertThat(winner("hello", 10_000, Set.of("vip"), Set.of()))
        .isEqualTo(new Signal(Source.RISK, 0.85, Set.of()));
  }

  @Test
  void progressOutweighsAnUnknownIntent() {
    Situation expecting = new Situation("hello", 0, Set.of(), List.of(new ToolId("crm")), Set.of());
    assertThat(monitors.winner(expecting)).isEqualTo(new Signal(Source.PROGRESS, 0.50, Set.of()));
    assertThat(monitors.winner(Situation.CALM))
        .isEqualTo(new Signal(Source.INTENT, 0.30, Set.of()));
  }

  /** Each monitor waits for the other, so that they can end only side by side. */
  @Test
  void asksAllAtTheSameTime() {
    CyclicBarrier both = new CyclicBarrier(2);
    Monitor waiting =
        situation -> {
          try {
            both.await();
          } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
          }
          return new Signal(Source.RISK, 0.4, Set.of());
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Monitors parallel = new Monitors(List.of(waiting, waiting), threads);
      assertThat(parallel.winner(Situation.CALM).priority()).isEqualTo(0.4);
    } finally {
      threads.shutdownNow();
    }
  }
}
