package dev.lakewright.bench.micro;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/**
 * A cross-examination under way, its parts on all processors.
 *
 * @param parts in order
 */
record Examined(List<Future<List<Judged>>> parts) {
  static final Examined NOTHING = new Examined(List.of());

  Examined {
    parts = List.copyOf(parts);
  }

  static Examined start(TrialPool pool, CrossExamination examination) {
    List<Future<List<Judged>>> parts = new ArrayList<>();
    for (int fold = 0; fold < CrossExamination.FOLDS; fold++) {
      int part = fold;
      parts.add(pool.submit(() -> examination.examine(part)));
    }
    return new Examined(parts);
  }

  /** Wait for all parts; the same questions in the same order every time. */
  List<Judged> judged() throws IOException, SQLException {
    List<Judged> judged = new ArrayList<>();
    for (Future<List<Judged>> part : parts) {
      judged.addAll(TrialPool.result(part));
    }
    return judged;
  }
}
