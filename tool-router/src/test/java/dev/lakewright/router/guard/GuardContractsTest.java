package dev.lakewright.router.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.CallLedger;
import dev.lakewright.router.heal.FailureKind;
import dev.lakewright.router.heal.ToolCall;
import dev.lakewright.router.heal.ToolOutcome;
import dev.lakewright.router.heal.ToolRunner;
import dev.lakewright.router.heal.ToolRunnerContract;
import dev.lakewright.router.health.HealthBook;
import dev.lakewright.router.health.HealthSettings;
import dev.lakewright.router.registry.CheckResults;
import dev.lakewright.router.registry.ToolRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of tool runners, for every guard. */
class GuardContractsTest {
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  @AfterAll
  static void endThreads() {
    THREADS.shutdownNow();
  }

  @Nested
  class TimeLimit extends ToolRunnerContract {
    @Override
    protected ToolRunner<String> before(ToolRunner<String> tools) {
      return new LimitTime<>(Duration.ofMinutes(1), THREADS, tools);
    }
  }

  @Nested
  class Bulkhead extends ToolRunnerContract {
    @Override
    protected ToolRunner<String> before(ToolRunner<String> tools) {
      return new LimitCalls<>(4, tools);
    }
  }

  @Nested
  class Breaker extends ToolRunnerContract {
    @Override
    protected ToolRunner<String> before(ToolRunner<String> tools) {
      HealthSettings patient = new HealthSettings(0.2, 1_000, 30_000, 600_000);
      HealthBook book = new HealthBook(patient, Clock.systemUTC(), Map.of());
      return new BreakCircuits<>(book, System::nanoTime, tools);
    }
  }

  @Nested
  class Hedge extends ToolRunnerContract {
    @Override
    protected ToolRunner<String> before(ToolRunner<String> tools) {
      Set<ToolId> all = Set.of(new ToolId("count"));
      return new HedgeSlowCalls<>(all, Duration.ofMinutes(1), new HedgeBudget(1), THREADS, tools);
    }
  }

  @Nested
  class Container extends ToolRunnerContract {
    @Override
    protected ToolRunner<String> before(ToolRunner<String> tools) {
      return new ContainDefects<>((call, defect) -> {}, tools);
    }
  }

  @Nested
  class Ledger extends ToolRunnerContract {
    @Override
    protected ToolRunner<String> before(ToolRunner<String> tools) {
      return new CallLedger<>(tools);
    }
  }

  @Nested
  class Schemas extends ToolRunnerContract {
    @Override
    protected ToolRunner<String> before(ToolRunner<String> tools) {
      return new CheckResults(ToolRegistry.discover(getClass().getClassLoader()), tools);
    }
  }

  @Test
  void makesAnExceptionAFailure() {
    List<RuntimeException> seen = new ArrayList<>();
    ToolRunner<String> guard =
        new ContainDefects<>(
            (call, defect) -> seen.add(defect),
            call -> {
              throw new IllegalStateException("wrapped", new NumberFormatException("no number"));
            });
    ToolOutcome<String> outcome = guard.run(new ToolCall(new ToolId("count"), "key", 1));
    assertThat(outcome)
        .isEqualTo(
            ToolOutcome.failed(
                FailureKind.UNKNOWN, "count broke (NumberFormatException: no number)"));
    assertThat(seen).singleElement().extracting(Throwable::getMessage).isEqualTo("wrapped");
  }
}
