package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.rank.Forest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns all that the parser knows from a training set. Sketches and slots come from all lessons;
 * ranking and certainty from candidates for databases that the generator behind them had not seen:
 * the databases are dealt into four parts, each examined by what the others taught.
 */
public final class ParserTraining {
  static final int FOLDS = 4;
  private static final int MISPLACED_EVERY = 3;

  private final PrintStream out;

  public ParserTraining(PrintStream out) {
    this.out = out;
  }

  /**
   * Learn, report on databases held out, and write the model.
   *
   * @param digest of the training data, for the file's origin
   */
  public void run(SpiderSet train, SpiderSchemas schemas, Path target, String digest)
      throws IOException, SQLException {
    List<Lesson> lessons = new Corpus().read(train, schemas);
    long known = lessons.stream().filter(it -> it.parsed().isPresent()).count();
    out.printf("%d lessons, %d of a known kind%n", lessons.size(), known);
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      judged.addAll(examine(lessons, fold));
      out.printf("part %d of %d examined%n", fold + 1, FOLDS);
    }
    RankTraining ranks = new RankTraining(judged);
    RankTraining.Result result = ranks.learn();
    out.print(result.report());
    BaseTrainer.Base base = BaseTrainer.train(lessons);
    Forest ranking = ranks.ranking(judged);
    String origin = "Spider train (CC BY-SA 4.0), " + lessons.size() + " questions, data " + digest;
    ParserModel model =
        new ParserModel(
            origin,
            base.inventory(),
            base.sketches(),
            base.slots(),
            ranking,
            result.certainty(),
            result.sure());
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
      model.write(file);
    }
  }

  /** Which part a database belongs to. */
  static int fold(String database) {
    return (int) Math.floorMod(Hash.of(database) >>> 7, FOLDS);
  }

  private static List<Judged> examine(List<Lesson> lessons, int fold) throws SQLException {
    List<Lesson> learn = new ArrayList<>();
    List<Lesson> held = new ArrayList<>();
    for (Lesson lesson : lessons) {
      (fold(lesson.database().name()) == fold ? held : learn).add(lesson);
    }
    Examiner examiner = new Examiner(BaseTrainer.train(learn).generator(), fold);
    List<Judged> judged = new ArrayList<>(examiner.examine(held));
    List<CorpusDatabase> databases =
        held.stream().map(Lesson::database).filter(it -> it.file().isPresent()).distinct().toList();
    for (Lesson lesson : held) {
      int own = databases.indexOf(lesson.database());
      if (own >= 0 && databases.size() > 1 && lesson.index() % MISPLACED_EVERY == 1) {
        CorpusDatabase other = databases.get((own + 1) % databases.size());
        judged.add(examiner.misplaced(lesson, other));
      }
    }
    return judged;
  }
}
