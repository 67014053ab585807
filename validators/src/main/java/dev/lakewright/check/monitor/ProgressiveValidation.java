package dev.lakewright.check.monitor;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.monitor.Baseline;
import dev.lakewright.core.monitor.StepMonitor;
import dev.lakewright.core.monitor.StepRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Watches a step on 100, 1,000 and 10,000 rows of its first input, and on all of them at last. An
 * alarm ends it. A sample without one is followed by the next larger one, or at once by all rows
 * where it told the means of all numbers to 5 %, half the width of their 95 % interval.
 */
public final class ProgressiveValidation {
  /** Rows of the samples. */
  public static final List<Long> LADDER = List.of(100L, 1_000L, 10_000L);

  private final StepMonitor monitor;

  public ProgressiveValidation(StepMonitor monitor) {
    this.monitor = monitor;
  }

  /**
   * How far it came.
   *
   * @param findings of the last rung: alarms, and what could not be told
   * @param rows of the first input that were worked on, all rungs together
   * @param rungs how many there were
   */
  public record Outcome(List<Finding> findings, long rows, int rungs) {
    public Outcome {
      findings = List.copyOf(findings);
    }

    public boolean alarms() {
      return findings.stream().anyMatch(it -> it.verdict().compareTo(Verdict.NOTE) > 0);
    }
  }

  /**
   * Watch.
   *
   * @param all rows of the first input
   * @param run makes a run over so many rows of the first input
   */
  public Outcome watch(Baseline baseline, long all, LongFunction<StepRun> run) {
    List<Long> rungs = new ArrayList<>(LADDER.stream().filter(it -> it < all).toList());
    long worked = 0;
    int done = 0;
    Outcome last = new Outcome(List.of(), 0, 0);
    while (done < rungs.size()) {
      long rows = rungs.get(done);
      StepRun sample = run.apply(rows);
      worked += rows;
      done++;
      last = new Outcome(monitor.watch(baseline, sample), worked, done);
      if (last.alarms()) {
        return last;
      }
      if (Means.told(sample)) {
        break;
      }
    }
    return new Outcome(monitor.watch(baseline, run.apply(all)), worked + all, done + 1);
  }
}
