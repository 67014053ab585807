package dev.lakewright.bench.micro;

import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.text.candidate.Generator;
import dev.lakewright.text.candidate.Generator.Effort;
import dev.lakewright.text.candidate.Variant;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.sketch.ScoredSketch;
import dev.lakewright.text.sketch.SketchModel;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Measures what each component of the parser and each part of the training data is worth, on
 * training databases held out, by cross-examination. Never looks at a development set. For one
 * thread.
 */
public final class ParserTrials {
  private static final int MORE = 20;
  private static final List<Integer> SHARES = List.of(25, 50, 75);

  private final SpiderSet train;
  private final SpiderSchemas schemas;
  private final double share;
  private final Consumer<String> progress;

  /**
   * Make trials.
   *
   * @param share of the training databases that take part at all, from 0 to 1; less than 1 only for
   *     a quick look
   * @param progress hears a line for each step
   */
  public ParserTrials(
      SpiderSet train, SpiderSchemas schemas, double share, Consumer<String> progress) {
    this.train = train;
    this.schemas = schemas;
    this.share = share;
    this.progress = progress;
  }

  /** Run them all, on all processors; the whole parser comes first. */
  public List<Trial> run() throws IOException, SQLException {
    List<Lesson> asked = part(new Corpus().read(train, schemas));
    List<Lesson> lessons = ParserTraining.withMade(asked);
    List<Lesson> plain = part(new Corpus(Blindfold.noVectors()).read(train, schemas));
    progress.accept(lessons.size() + " lessons");
    try (TrialPool pool = new TrialPool()) {
      Future<List<Judged>> whole =
          pool.submit(() -> examine("the whole parser", CrossExamination.of(lessons)));
      List<Future<Trial>> others = ablations(pool, asked, lessons, plain);
      for (int percent : SHARES) {
        others.add(pool.submit(() -> taughtBy(percent, lessons)));
      }
      List<Trial> trials = rankings(pool, TrialPool.result(whole), lessons);
      for (Future<Trial> it : others) {
        trials.add(TrialPool.result(it));
      }
      trials.add(trials.get(0).as(Trial.Kind.LEARNING_CURVE, "100 % of the databases"));
      return List.copyOf(trials);
    }
  }

  private List<Future<Trial>> ablations(
      TrialPool pool, List<Lesson> asked, List<Lesson> lessons, List<Lesson> plain) {
    Map<String, CrossExamination> ablations = new LinkedHashMap<>();
    ablations.put("no word vectors", CrossExamination.of(ParserTraining.withMade(plain)));
    ablations.put("no value index", CrossExamination.of(Blindfold.withoutValues(lessons)));
    ablations.put(
        "no variations of sketches",
        new CrossExamination(lessons, it -> true, ParserTrials::withoutVariations));
    ablations.put("no other joins than the graph's", without(Variant.JOIN, lessons));
    ablations.put("no first and last names together", without(Variant.NAME, lessons));
    ablations.put("no made lessons", CrossExamination.of(asked));
    List<Future<Trial>> trials = new ArrayList<>();
    ablations.forEach((name, it) -> trials.add(pool.submit(() -> ablation(name, it))));
    return trials;
  }

  private List<Lesson> part(List<Lesson> all) {
    Set<String> some = some(all, share);
    return all.stream().filter(it -> some.contains(it.database().name())).toList();
  }

  /** The whole parser, and all that differs from it in ranking only. */
  private List<Trial> rankings(TrialPool pool, List<Judged> judged, List<Lesson> lessons)
      throws IOException, SQLException {
    LookTraining training = new LookTraining(judged);
    Future<LookTraining.Result> whole = pool.submit(training::learn);
    List<Future<Trial>> others = new ArrayList<>();
    others.add(
        pool.submit(() -> ablation("no ranking: the generator's own order", training.unranked())));
    FeatureGroups groups = FeatureGroups.of(lessons);
    for (String group : FeatureGroups.all()) {
      others.add(
          pool.submit(
              () -> {
                List<Judged> left = groups.without(group, judged);
                return ablation("first look without " + group, new LookTraining(left).firstSight());
              }));
    }
    LookTraining.Result learned = TrialPool.result(whole);
    List<Trial> trials = new ArrayList<>();
    trials.add(ablation("the whole parser", learned.heldOut()));
    trials.add(ablation("no second look: nothing is run", learned.firstSight()));
    for (Future<Trial> it : others) {
      trials.add(TrialPool.result(it));
    }
    return trials;
  }

  private Trial ablation(String name, CrossExamination examination) throws SQLException {
    return ablation(name, new LookTraining(examine(name, examination)).learn().heldOut());
  }

  private Trial ablation(String name, HeldOut heldOut) {
    return trial(Trial.Kind.ABLATION, name, heldOut);
  }

  private Trial taughtBy(int percent, List<Lesson> lessons) throws SQLException {
    String name = percent + " % of the databases";
    Set<String> some = some(lessons, percent / 100.0);
    Predicate<Lesson> teaches = it -> some.contains(it.database().name());
    CrossExamination examination =
        new CrossExamination(lessons, teaches, base -> base.generator()::candidates);
    LookTraining training =
        new LookTraining(examine(name, examination), it -> teaches.test(it.lesson()));
    return trial(Trial.Kind.LEARNING_CURVE, name, training.learn().heldOut());
  }

  /**
   * Return a share of the databases, the same ones every time, more of them for a greater share.
   */
  private static Set<String> some(List<Lesson> lessons, double share) {
    List<String> names =
        lessons.stream()
            .map(it -> it.database().name())
            .distinct()
            .sorted(Comparator.comparingLong(name -> Hash.of("share " + name)))
            .toList();
    int count = (int) Math.ceil(share * names.size());
    return new HashSet<>(names.subList(0, Math.min(count, names.size())));
  }

  private static CandidateSource withoutVariations(BaseTrainer.Base base) {
    SketchModel model = new SketchModel(base.inventory(), base.sketches());
    return new Generator(
            (features, most, least) ->
                model.likeliest(features, most, least).stream()
                    .filter(ScoredSketch::known)
                    .toList(),
            base.slots(),
            Effort.DEFAULT)
        ::candidates;
  }

  /** Leave out candidates that are variants of others; what comes after them moves up. */
  private static CrossExamination without(Variant variant, List<Lesson> lessons) {
    Effort usual = Effort.DEFAULT;
    Effort more =
        new Effort(
            usual.sketches(), usual.width(), usual.each(), MORE * usual.all(), usual.least());
    return new CrossExamination(
        lessons,
        it -> true,
        base -> {
          SketchModel model = new SketchModel(base.inventory(), base.sketches());
          Generator generator = new Generator(model, base.slots(), more);
          return (question, relations) ->
              generator.candidates(question, relations).stream()
                  .filter(it -> it.variant() != variant)
                  .limit(usual.all())
                  .toList();
        });
  }

  private List<Judged> examine(String name, CrossExamination examination) throws SQLException {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < CrossExamination.FOLDS; fold++) {
      judged.addAll(examination.examine(fold));
      progress.accept(name + ": part " + (fold + 1) + " of " + CrossExamination.FOLDS);
    }
    return judged;
  }

  private Trial trial(Trial.Kind kind, String name, HeldOut heldOut) {
    progress.accept(name + ": " + heldOut.report().strip());
    return Trial.of(kind, name, heldOut);
  }
}
