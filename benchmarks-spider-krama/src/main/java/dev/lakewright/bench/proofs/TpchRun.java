package dev.lakewright.bench.proofs;

import dev.lakewright.bench.gate.CorpusFile;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.lake.demo.DemoLakes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs the bench over TPC-H's 22 queries at scale 0.01; of so few each kind of mistake is drawn
 * several times.
 */
public final class TpchRun {
  static final String NAME = "TPC-H";

  private static final double SCALE = 0.01;
  private static final int ROUNDS = 3;

  private final Path cache;

  public TpchRun(Path cache) {
    this.cache = cache;
  }

  TrialSet trials() throws IOException {
    LakeSpec spec =
        DemoLakes.prepareTpch(SCALE, cache.toAbsolutePath().normalize(), ProgressListener.SILENT);
    List<Trial> trials = new ArrayList<>();
    try (ScratchFolder folder = ScratchFolder.make("lakewright-proofs");
        Desk desk = Desk.open(spec, folder.path())) {
      Bench bench = new Bench(desk, sql -> sql, Confirmation.NONE);
      List<String> queries = CorpusFile.statements("tpch.tsv");
      for (int i = 0; i < queries.size(); i++) {
        Bench.Case right = new Bench.Case("TPC-H Q" + (i + 1), queries.get(i), queries.get(i));
        bench.trial(right, new Random(i), ROUNDS).ifPresent(trials::add);
      }
    }
    return new TrialSet(NAME, trials);
  }
}
