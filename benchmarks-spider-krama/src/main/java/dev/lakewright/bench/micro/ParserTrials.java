package dev.lakewright.bench.micro;

import dev.lakewright.bench.micro.TrialList.Task;
import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Measures what each component of the parser and each part of the training data is worth, on
 * training databases held out, by cross-examination. Never looks at a development set. For one
 * thread.
 */
public final class ParserTrials {
  private static final int AT_ONCE =
      Math.max(1, Runtime.getRuntime().availableProcessors() / CrossExamination.FOLDS);

  private final SpiderSet train;
  private final SpiderSchemas schemas;
  private final double share;
  private final TrialLog log;
  private final Consumer<String> progress;

  /**
   * Make trials.
   *
   * @param share of the training databases that take part at all, from 0 to 1; less than 1 only for
   *     a quick look
   * @param log has trials that are not measured again, and is given each that is
   * @param progress hears a line for each step
   */
  public ParserTrials(
      SpiderSet train,
      SpiderSchemas schemas,
      double share,
      TrialLog log,
      Consumer<String> progress) {
    this.train = train;
    this.schemas = schemas;
    this.share = share;
    this.log = log;
    this.progress = progress;
  }

  /** Run those that the log does not have, on all processors; the whole parser comes first. */
  public List<Trial> run() throws IOException, SQLException {
    List<Lesson> asked = part(new Corpus().read(train, schemas));
    List<Lesson> lessons = ParserTraining.withMade(asked);
    List<Lesson> plain = part(new Corpus(Blindfold.noVectors()).read(train, schemas));
    progress.accept(lessons.size() + " lessons");
    List<Task> tasks = TrialList.of(asked, lessons, plain);
    measure(tasks.stream().filter(it -> log.find(it.name()).isEmpty()).toList());
    List<Trial> trials =
        new ArrayList<>(tasks.stream().map(it -> log.find(it.name()).orElseThrow()).toList());
    trials.add(trials.get(0).as(Trial.Kind.LEARNING_CURVE, "100 % of the databases"));
    return List.copyOf(trials);
  }

  /** Examine as many at a time as keep all processors busy, and learn from each as it is done. */
  private void measure(List<Task> tasks) throws IOException, SQLException {
    Map<CrossExamination, List<Task>> byExamination = new LinkedHashMap<>();
    for (Task task : tasks) {
      byExamination.computeIfAbsent(task.examination(), it -> new ArrayList<>()).add(task);
    }
    List<CrossExamination> examinations = List.copyOf(byExamination.keySet());
    List<Examined> started = new ArrayList<>();
    List<Future<?>> learning = new ArrayList<>();
    try (TrialPool pool = new TrialPool()) {
      for (int i = 0; i < examinations.size(); i++) {
        while (started.size() < Math.min(i + AT_ONCE, examinations.size())) {
          started.add(Examined.start(pool, examinations.get(started.size())));
        }
        List<Judged> judged = started.get(i).judged();
        started.set(i, Examined.NOTHING);
        for (Task task : byExamination.getOrDefault(examinations.get(i), List.of())) {
          progress.accept(task.name() + ": examined");
          learning.add(pool.submit(() -> keep(task, task.learn().apply(judged))));
        }
      }
      for (Future<?> it : learning) {
        TrialPool.result(it);
      }
    }
  }

  private synchronized Trial keep(Task task, HeldOut heldOut) throws IOException {
    Trial trial = Trial.of(task.kind(), task.name(), heldOut);
    log.keep(trial);
    progress.accept(task.name() + ": " + heldOut.report().strip());
    return trial;
  }

  private List<Lesson> part(List<Lesson> all) {
    Set<String> some = TrialList.some(all, share);
    return all.stream().filter(it -> some.contains(it.database().name())).toList();
  }
}
