package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.text.learned.ParserModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns all that the parser knows from a training set. Sketches and slots come from all lessons;
 * ranking and certainty from candidates for databases that the generator behind them had not seen:
 * the databases are dealt into four parts, each examined by what the others taught.
 */
public final class ParserTraining {
  private final PrintStream out;

  public ParserTraining(PrintStream out) {
    this.out = out;
  }

  /**
   * Learn, report on databases held out, and write the model.
   *
   * @param candidates where what a judge is taught on goes, if it is wanted
   * @param digest of the training data, for the file's origin
   */
  public void run(
      SpiderSet train, SpiderSchemas schemas, Path target, Optional<Path> candidates, String digest)
      throws IOException, SQLException {
    List<Lesson> asked = new Corpus().read(train, schemas);
    int questions = asked.size();
    List<Lesson> lessons = withMade(asked);
    out.printf("%d made lessons%n", lessons.size() - questions);
    long known = lessons.stream().filter(it -> it.parsed().isPresent()).count();
    out.printf("%d lessons, %d of a known kind%n", lessons.size(), known);
    CrossExamination examination = CrossExamination.of(lessons);
    List<Judged> judged = examined(examination);
    LookTraining.Result result = new LookTraining(judged).learn(JudgeScores.load());
    if (candidates.isPresent()) {
      CandidateFile.write(result.held(), candidates.get());
    }
    out.print("without a judge, " + result.unjudged().report());
    out.print(result.heldOut().report());
    BaseTrainer.Base base = BaseTrainer.train(lessons);
    String origin =
        "Spider train (CC BY-SA 4.0), "
            + questions
            + " questions and "
            + (lessons.size() - questions)
            + " made over its schemas, data "
            + digest;
    ParserModel model =
        new ParserModel(
            origin,
            base.inventory(),
            base.sketches(),
            base.slots(),
            result.ranker(),
            result.look(),
            result.hearing(),
            result.heldOut().threshold(0.9),
            result.heldOut().threshold(0.95));
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
      model.write(file);
    }
  }

  /** Examine all parts, on all processors; the same questions in the same order every time. */
  private List<Judged> examined(CrossExamination examination) throws IOException, SQLException {
    try (TrialPool pool = new TrialPool()) {
      List<Judged> judged = Examined.start(pool, examination).judged();
      out.printf("%d questions examined%n", judged.size());
      return judged;
    }
  }

  /** Return lessons with those made over their databases, and of their questions, after them. */
  static List<Lesson> withMade(List<Lesson> asked) {
    List<Lesson> lessons = new ArrayList<>(asked);
    asked.stream().map(Lesson::database).distinct().map(MadeForms::of).forEach(lessons::addAll);
    lessons.addAll(new RewordedForms().of(asked));
    return lessons;
  }
}
