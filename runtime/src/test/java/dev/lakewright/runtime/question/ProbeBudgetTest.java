package dev.lakewright.runtime.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProbeBudgetTest {
  private final AtomicLong clock = new AtomicLong();

  private void take(ProbeBudget budget, long millis) {
    budget.spend(() -> clock.addAndGet(millis * 1_000_000));
  }

  @Test
  void isNeverUnderFiftyMilliseconds() {
    ProbeBudget budget = ProbeBudget.of(Duration.ofMillis(10), 0, false, clock::get);
    assertThat(budget.left()).isEqualTo(Duration.ofMillis(50));
    take(budget, 20);
    assertThat(budget.left()).isEqualTo(Duration.ofMillis(30));
    assertThat(budget.spent()).isFalse();
    take(budget, 30);
    assertThat(budget.spent()).isTrue();
  }

  @Test
  void isThirtyPercentOfALongQuery() {
    assertThat(ProbeBudget.of(Duration.ofSeconds(10), 0, false, clock::get).left())
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void waitsLongerForSmallTables() {
    assertThat(ProbeBudget.of(Duration.ZERO, 0, true, clock::get).left())
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void goesOnForeverWhereAllIsAskedFor() {
    ProbeBudget budget = ProbeBudget.unbounded();
    take(budget, 1_000_000);
    assertThat(budget.spent()).isFalse();
  }

  @Test
  void tellsHowManyRowsFitByWhatTheQueryTook() {
    ProbeBudget budget = ProbeBudget.of(Duration.ofSeconds(1), 6_000_000, false, clock::get);
    assertThat(budget.room()).isEqualTo(1_800_000);
    take(budget, 200);
    assertThat(budget.room()).isEqualTo(600_000);
    take(budget, 100);
    assertThat(budget.room()).isZero();
  }

  @Test
  void takesNoEngineForFasterThanItReadsText() {
    ProbeBudget budget = ProbeBudget.of(Duration.ofMillis(2), 6_000_000, false, clock::get);
    assertThat(budget.room()).isEqualTo(1_500_000);
  }

  @Test
  void hasRoomForAnythingWhereTablesAreSmallOrAllIsAskedFor() {
    assertThat(ProbeBudget.of(Duration.ofMillis(2), 90_000, true, clock::get).room())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(ProbeBudget.unbounded().room()).isEqualTo(Long.MAX_VALUE);
  }
}
