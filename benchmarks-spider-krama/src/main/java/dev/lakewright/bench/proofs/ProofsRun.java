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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Runs the bench over the executable gold statements of a set in Spider's form. */
public final class ProofsRun {
  private final SpiderSet set;
  private final int every;
  private final BiConsumer<Integer, Integer> progress;

  /**
   * Make a run.
   *
   * @param every take each so many-th question only; 1 for all
   */
  public ProofsRun(SpiderSet set, int every, BiConsumer<Integer, Integer> progress) {
    this.set = set;
    this.every = every;
    this.progress = progress;
  }

  /** Run, and return one trial a gold statement that runs; equal statements count once. */
  List<Trial> trials() throws IOException, SQLException {
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
      trials.addAll(trials(entry.getKey(), entry.getValue()));
      done += entry.getValue().size();
      progress.accept(done, all);
    }
    return trials;
  }

  private List<Trial> trials(String database, List<SpiderQuestion> questions)
      throws IOException, SQLException {
    Path file = set.database(database).toAbsolutePath().normalize();
    LakeSpec lake = new LakeSpec(new LakeName("gold"), List.of(file.toString()));
    List<Trial> trials = new ArrayList<>();
    try (ScratchFolder folder = ScratchFolder.make("lakewright-proofs");
        Desk desk = Desk.open(lake, folder.path());
        SqliteConfirmation confirmation = SqliteConfirmation.open(file)) {
      SqliteTranslation translation = new SqliteTranslation(desk.tables());
      Bench bench =
          new Bench(desk, sql -> translation.toDuckDb(new SqlText(sql)).value(), confirmation);
      for (SpiderQuestion question : questions) {
        String source = set.name() + " " + question.index() + " " + database;
        bench.trial(source, question.gold(), new Random(question.index())).ifPresent(trials::add);
      }
    }
    return trials;
  }
}
