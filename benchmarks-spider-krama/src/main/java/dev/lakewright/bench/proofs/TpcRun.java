package dev.lakewright.bench.proofs;

import dev.lakewright.bench.gate.CorpusFile;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.tpcds.TpcdsQueries;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.lake.demo.DemoLakes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Runs the bench over the queries of a standard, on a lake at scale 0.01. Of the few of TPC-H each
 * kind of mistake is drawn several times.
 */
public final class TpcRun {
  /** Mistakes may pair all rows of two large tables, which never ends; those are left out. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final double SCALE = 0.01;
  private static final int TPCH_ROUNDS = 3;

  private final String name;
  private final LakeSpec lake;
  private final Function<Desk, List<String>> queries;
  private final int rounds;
  private final BiConsumer<Integer, Integer> progress;

  private TpcRun(
      String name,
      LakeSpec lake,
      Function<Desk, List<String>> queries,
      int rounds,
      BiConsumer<Integer, Integer> progress) {
    this.name = name;
    this.lake = lake;
    this.queries = queries;
    this.rounds = rounds;
    this.progress = progress;
  }

  /** TPC-H's 22 queries. */
  public static TpcRun tpch(Path cache, BiConsumer<Integer, Integer> progress) throws IOException {
    List<String> queries = CorpusFile.statements("tpch.tsv");
    LakeSpec lake =
        DemoLakes.prepareTpch(SCALE, cache.toAbsolutePath().normalize(), ProgressListener.SILENT);
    return new TpcRun("TPC-H", lake, desk -> queries, TPCH_ROUNDS, progress);
  }

  /** TPC-DS's 99 queries. */
  public static TpcRun tpcds(Path cache, BiConsumer<Integer, Integer> progress) {
    LakeSpec lake =
        DemoLakes.prepareTpcds(SCALE, cache.toAbsolutePath().normalize(), ProgressListener.SILENT);
    return new TpcRun(
        "TPC-DS", lake, desk -> new TpcdsQueries(desk.tables(), desk::first).all(), 1, progress);
  }

  TrialSet trials() throws IOException, SQLException {
    List<Trial> trials = new ArrayList<>();
    try (ScratchFolder folder = ScratchFolder.make("lakewright-proofs");
        Desk desk = Desk.open(lake, folder.path(), PATIENCE);
        QueryConfirmation confirmation =
            QueryConfirmation.ofParquet(Path.of(lake.paths().get(0)))) {
      Bench bench = new Bench(desk, sql -> sql, confirmation);
      List<String> all = queries.apply(desk);
      for (int i = 0; i < all.size(); i++) {
        Bench.Case right = new Bench.Case(name + " Q" + (i + 1), all.get(i), all.get(i));
        bench.trial(right, new Random(i), rounds).ifPresent(trials::add);
        progress.accept(i + 1, all.size());
      }
    }
    return new TrialSet(name, trials);
  }
}
