package dev.lakewright.router.heal;

import dev.lakewright.router.heal.Signal.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Monitors that are asked at the same time; the highest priority wins.
 *
 * @param executor where they run; {@code Runnable::run} asks them one after another
 */
public record Monitors(List<Monitor> all, Executor executor) {
  private static final double LARGE_AMOUNT = 10_000;

  public Monitors {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one monitor");
    }
  }

  /**
   * The four of the publication, with its priorities: intent .90 for a request with a known keyword
   * and .30 otherwise; risk .95 above an amount of 10,000, .85 with a risk flag, else .20; health
   * .99 with any tool down, else .10; progress .50 with expected steps, else .10.
   */
  public static Monitors published(Set<String> keywords, Executor executor) {
    return new Monitors(
        List.of(intent(keywords), Monitors::risk, Monitors::health, Monitors::progress), executor);
  }

  private static Monitor intent(Set<String> keywords) {
    return situation -> {
      String words = situation.request().toLowerCase(Locale.ROOT);
      boolean known = keywords.stream().anyMatch(words::contains);
      return new Signal(Source.INTENT, known ? 0.90 : 0.30, Set.of());
    };
  }

  private static Signal risk(Situation situation) {
    double flagged = situation.riskFlags().isEmpty() ? 0.20 : 0.85;
    return new Signal(Source.RISK, situation.amount() > LARGE_AMOUNT ? 0.95 : flagged, Set.of());
  }

  private static Signal health(Situation situation) {
    return new Signal(Source.HEALTH, situation.down().isEmpty() ? 0.10 : 0.99, situation.down());
  }

  private static Signal progress(Situation situation) {
    return new Signal(Source.PROGRESS, situation.expectedSteps().isEmpty() ? 0.10 : 0.50, Set.of());
  }

  /** Ask all and return the winner; ties go to the source that {@link Source} names first. */
  public Signal winner(Situation situation) {
    List<CompletableFuture<Signal>> asked =
        all.stream()
            .map(it -> CompletableFuture.supplyAsync(() -> it.read(situation), executor))
            .toList();
    return asked.stream()
        .map(CompletableFuture::join)
        .min(Comparator.comparing(Signal::priority).reversed().thenComparing(Signal::source))
        .orElseThrow();
  }
}
