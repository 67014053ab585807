package dev.lakewright.bench.proofs;

import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.sql.dialect.SqliteTranslation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Runs the bench over the executable gold statements of a set in Spider's form. */
public final class ProofsRun {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SpiderSet set;
  private final int every;
  private final TrialJournal journal;
  private final BiConsumer<Integer, Integer> progress;

  /**
   * Make a run, which goes on from its journal where that is there.
   *
   * @param every take each so many-th question only; 1 for all
   * @param folder for the journal
   * @param commit what is measured; with other code the journal is not gone on from
   * @throws IOException if the journal cannot be read or written
   */
  public ProofsRun(
      SpiderSet set, int every, Path folder, String commit, BiConsumer<Integer, Integer> progress)
      throws IOException {
    this.set = set;
    this.every = every;
    this.progress = progress;
    String of = set.name() + " 1 in " + every + " " + commit;
    this.journal = TrialJournal.open(folder.resolve("trials-" + set.name() + "-" + every), of);
  }

  /** Run, and return one trial a question whose gold statement runs. */
  TrialSet trials() throws IOException, SQLException {
    Map<String, List<SpiderQuestion>> byDatabase = new LinkedHashMap<>();
    int all = 0;
    for (SpiderQuestion question : set.executable()) {
      if (question.index() % every == 0) {
        byDatabase.computeIfAbsent(question.database(), key -> new ArrayList<>()).add(question);
        all++;
      }
    }
    List<Trial> trials = new ArrayList<>();
    int done = 0;
    for (Map.Entry<String, List<SpiderQuestion>> entry : byDatabase.entrySet()) {
      if (!journal.has(entry.getKey())) {
        journal.add(entry.getKey(), trials(entry.getKey(), entry.getValue()));
      }
      trials.addAll(journal.trials(entry.getKey()));
      done += entry.getValue().size();
      progress.accept(done, all);
    }
    return new TrialSet(set.name().replace(".json", ""), trials);
  }

  /** Take the journal away. */
  void end() throws IOException {
    journal.close();
  }

  private List<Trial> trials(String database, List<SpiderQuestion> questions)
      throws IOException, SQLException {
    Path file = set.database(database).toAbsolutePath().normalize();
    LakeSpec lake = new LakeSpec(new LakeName("gold"), List.of(file.toString()));
    List<Trial> trials = new ArrayList<>();
    try (ScratchFolder folder = ScratchFolder.make("lakewright-proofs");
        Desk desk = Desk.open(lake, folder.path(), PATIENCE);
        QueryConfirmation confirmation = QueryConfirmation.ofSqlite(file)) {
      SqliteTranslation translation = new SqliteTranslation(desk.tables());
      Bench bench =
          new Bench(desk, sql -> translation.toDuckDb(new SqlText(sql)).value(), confirmation);
      for (SpiderQuestion question : questions) {
        String source = set.name() + " " + question.index() + " " + database;
        Bench.Case right = new Bench.Case(source, question.text(), question.gold());
        bench.trial(right, new Random(question.index()), 1).ifPresent(trials::add);
      }
    }
    return trials;
  }
}
