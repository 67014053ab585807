package dev.lakewright.bench.monitor;

import dev.lakewright.bench.profile.LakeDesk;
import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.check.monitor.ProgressiveValidation;
import dev.lakewright.check.monitor.StandardMonitor;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.monitor.Baseline;
import dev.lakewright.core.monitor.StepRun;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.demo.DemoLakes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Corrupts steps over three demo lakes in ten ways and ten times each, and runs them clean 210
 * times, each time over other rows than those that were learned from.
 */
public final class MonitorTrial {
  private static final int SEEDS = 10;
  private static final int CLEAN_SEEDS = 70;

  private final int every;
  private final BiConsumer<Integer, Integer> progress;
  private final MonitorCounts counts = new MonitorCounts();
  private int done;

  /**
   * Make one.
   *
   * @param every take each so many-th seed only; 1 for all
   */
  public MonitorTrial(int every, BiConsumer<Integer, Integer> progress) {
    this.every = every;
    this.progress = progress;
  }

  public Findings run() throws IOException {
    try (ScratchFolder folder = ScratchFolder.make("lakewright-monitors")) {
      for (StepCase step : StepCase.ALL) {
        var spec =
            DemoLakes.prepare(step.lake(), folder.path().resolve("lakes"), ProgressListener.SILENT);
        try (LakeDesk desk = LakeDesk.open(spec, folder.path().resolve(step.lake()), 1)) {
          over(step, desk);
        }
      }
    }
    return counts.findings();
  }

  private void over(StepCase step, LakeDesk desk) {
    StandardMonitor monitor = new StandardMonitor();
    Baseline baseline =
        step.run(desk, step.learned(), Corruption.NONE, 0)
            .flatMap(monitor::learn)
            .orElseThrow(() -> new IllegalStateException("nothing learned of " + step.lake()));
    for (Corruption corruption : Corruption.values()) {
      int seeds = corruption == Corruption.NONE ? CLEAN_SEEDS : SEEDS;
      for (int seed = 0; seed < seeds; seed += every) {
        one(step, desk, baseline, corruption, seed);
        progress.accept(++done, StepCase.ALL.size() * (CLEAN_SEEDS + 10 * SEEDS) / every);
      }
    }
  }

  private void one(
      StepCase step, LakeDesk desk, Baseline baseline, Corruption corruption, int seed) {
    long all = count(desk, step.rows(seed, 0, false));
    Optional<StepRun> possible = step.run(desk, step.rows(seed, 1, true), corruption, seed);
    if (possible.isEmpty()) {
      counts.impossible(corruption, step.lake());
      return;
    }
    ProgressiveValidation.Outcome outcome =
        new ProgressiveValidation(new StandardMonitor())
            .watch(
                baseline,
                all,
                rows ->
                    step.run(desk, step.rows(seed, rows, rows < all), corruption, seed)
                        .orElseThrow());
    counts.add(corruption, step.lake(), outcome, all);
  }

  private static long count(LakeDesk desk, String rows) {
    List<ResultTable> tables =
        desk.ask(new SqlText("SELECT count(*) FROM " + rows + " AS n")).table().stream().toList();
    return tables.isEmpty() ? 0 : Long.parseLong(tables.get(0).rows().get(0).get(0).text());
  }

  static List<Corruption> kinds() {
    return Arrays.stream(Corruption.values()).filter(it -> it != Corruption.NONE).toList();
  }
}
