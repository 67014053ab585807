package dev.lakewright.bench.proofs.overhead;

import dev.lakewright.bench.gate.CorpusFile;
import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Answers TPC-H's 22 queries without checks and with the default ones in turn, whole answers from
 * text to bundle. The data are made once, by the publisher's rules, and kept in the cache.
 */
public final class CheckOverhead {
  private static final int ROUNDS = 5;
  private static final int MIDDLE = 50;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double SHARE = 0.3;
  private static final double LEAST_MILLIS = 50;

  private final double scale;
  private final Path cache;
  private final BiConsumer<Integer, Integer> progress;

  /**
   * Make one.
   *
   * @param scale TPC-H's scale factor
   */
  public CheckOverhead(double scale, Path cache, BiConsumer<Integer, Integer> progress) {
    this.scale = scale;
    this.cache = cache;
    this.progress = progress;
  }

  /**
   * Measure all queries.
   *
   * @throws IOException if the repository's corpus is missing or the cache cannot be written
   */
  public Findings run() throws IOException {
    LakeSpec spec =
        DemoLakes.prepareTpch(scale, cache.toAbsolutePath().normalize(), ProgressListener.SILENT);
    try (ScratchFolder folder = ScratchFolder.make("lakewright-overhead")) {
      new WorkspaceStore(WorkspaceLocation.at(folder.path())).addLake(spec);
      try (Lakewright lakewright = open(folder.path())) {
        return findings(measure(lakewright));
      }
    }
  }

  private static Lakewright open(Path folder) {
    return LakewrightRuntime.open(
        new OpenRequest(
            folder,
            folder.resolve("home"),
            Optional.empty(),
            Clock.systemUTC(),
            new Random(1),
            ProgressListener.SILENT));
  }

  private List<QueryTimes> measure(Lakewright lakewright) throws IOException {
    List<String> queries = CorpusFile.statements("tpch.tsv");
    List<QueryTimes> times = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      times.add(measure(lakewright, i + 1, queries.get(i)));
      progress.accept(i + 1, queries.size());
    }
    return times;
  }

  /** One round of each comes before, and the order of the two changes from round to round. */
  private static QueryTimes measure(Lakewright lakewright, int number, String sql) {
    List<Double> bare = new ArrayList<>();
    List<Double> checked = new ArrayList<>();
    millis(lakewright, sql, CheckEffort.NONE);
    millis(lakewright, sql, CheckEffort.FAST);
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 2 == 0) {
        bare.add(millis(lakewright, sql, CheckEffort.NONE));
        checked.add(millis(lakewright, sql, CheckEffort.FAST));
      } else {
        checked.add(millis(lakewright, sql, CheckEffort.FAST));
        bare.add(millis(lakewright, sql, CheckEffort.NONE));
      }
    }
    List<Finding> findings = answer(lakewright, sql, CheckEffort.FAST).findings();
    long open = findings.stream().filter(it -> it.verdict() == Verdict.UNCHECKED).count();
    return new QueryTimes(number, bare, checked, findings.size(), (int) open);
  }

  private static double millis(Lakewright lakewright, String sql, CheckEffort effort) {
    long start = System.nanoTime();
    answer(lakewright, sql, effort);
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  private static Answer answer(Lakewright lakewright, String sql, CheckEffort effort) {
    return lakewright
        .sql(AskRequest.of(sql).withChecks(effort), RunControl.free(), RunListener.SILENT)
        .fold(
            answer -> answer,
            (run, why) -> {
              throw new IllegalStateException(sql + ": " + why.reason());
            },
            (run, why) -> {
              throw new IllegalStateException(sql + ": " + why.message());
            });
  }

  private Findings findings(List<QueryTimes> times) {
    StringBuilder text = new StringBuilder("## Time that default checks add, TPC-H at scale ");
    text.append(scale).append("\n\n| query | without, ms | with, ms | ratio | findings |");
    text.append(" not checked |\n|---|---|---|---|---|---|\n");
    times.forEach(it -> text.append(it.row()));
    Map<String, Double> figures = new LinkedHashMap<>();
    List<Double> ratios = times.stream().map(QueryTimes::ratio).toList();
    double median = new Percentiles(ratios).at(MIDDLE);
    long within = times.stream().filter(it -> it.within(SHARE, LEAST_MILLIS)).count();
    figures.put("overheadMedian", median);
    figures.put("overheadMost", new Percentiles(ratios).at(100));
    figures.put("overheadQueries", (double) times.size());
    figures.put("overheadWithin", (double) within);
    text.append(
        String.format(
            Locale.ROOT,
            "%nMedian ratio %.2f of %d queries, medians of %d answers each; %d add no more than 30"
                + " %% or 50 ms.%n%n",
            median,
            times.size(),
            ROUNDS,
            within));
    return new Findings(figures, text.toString());
  }
}
