package dev.lakewright.router.heal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.router.ToolId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything that stands between a run and its tools holds to. */
public abstract class ToolRunnerContract {
  private static final ToolCall CALL = new ToolCall(new ToolId("count"), "run/count", 1);

  /** Return the guard to test, before these tools. */
  protected abstract ToolRunner<String> before(ToolRunner<String> tools);

  @Test
  void handsOnTheCallAsItIs() {
    List<ToolCall> calls = new ArrayList<>();
    before(
            call -> {
              calls.add(call);
              return ToolOutcome.done("3");
            })
        .run(CALL);
    assertThat(calls).containsExactly(CALL);
  }

  @Test
  void handsBackWhatTheToolReturned() {
    assertThat(before(call -> ToolOutcome.done("3")).run(CALL)).isEqualTo(ToolOutcome.done("3"));
  }

  @Test
  void handsBackFailuresWithTheirKindAndReason() {
    for (FailureKind kind : FailureKind.values()) {
      ToolOutcome<String> failed = ToolOutcome.failed(kind, "HTTP 500");
      assertThat(before(call -> failed).run(CALL)).isEqualTo(failed);
    }
  }

  @Test
  void answersEveryCallOfManyThreads() throws InterruptedException {
    ToolRunner<String> guard = before(call -> ToolOutcome.done(call.key().length() + ""));
    List<ToolOutcome<String>> wrong = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      threads.add(
          new Thread(
              () -> {
                for (int i = 0; i < 50; i++) {
                  ToolOutcome<String> outcome = guard.run(CALL);
                  if (!outcome.equals(ToolOutcome.done("9"))) {
                    wrong.add(outcome);
                  }
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(wrong).isEmpty();
  }
}
