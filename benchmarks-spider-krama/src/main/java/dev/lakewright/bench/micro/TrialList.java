package dev.lakewright.bench.micro;

import dev.lakewright.text.candidate.Generator;
import dev.lakewright.text.candidate.Generator.Effort;
import dev.lakewright.text.candidate.Variant;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.sketch.ScoredSketch;
import dev.lakewright.text.sketch.SketchModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is tried: forms of the parser that lack a component, or were taught by less. */
final class TrialList {
  private static final int MORE = 20;
  private static final List<Integer> SHARES = List.of(25, 50, 75);

  /**
   * Something to try.
   *
   * @param learn makes figures of the questions that the examination judged
   */
  record Task(
      Trial.Kind kind,
      String name,
      CrossExamination examination,
      Function<List<Judged>, HeldOut> learn) {}

  private TrialList() {}

  /**
   * Return all, the whole parser first.
   *
   * @param asked lessons that people wrote
   * @param lessons those and the made ones
   * @param plain those that people wrote, linked without word vectors
   */
  static List<Task> of(List<Lesson> asked, List<Lesson> lessons, List<Lesson> plain) {
    List<Task> tasks = new ArrayList<>(rankings(lessons));
    components(asked, lessons, plain)
        .forEach((name, it) -> tasks.add(ablation(name, it, TrialList::learned)));
    for (int percent : SHARES) {
      tasks.add(taughtBy(percent, lessons));
    }
    return tasks;
  }

  private static Task ablation(
      String name, CrossExamination examination, Function<List<Judged>, HeldOut> learn) {
    return new Task(Trial.Kind.ABLATION, name, examination, learn);
  }

  private static HeldOut learned(List<Judged> judged) {
    return new LookTraining(judged).unjudged();
  }

  /** The whole parser, and all that differs from it in ranking only. */
  private static List<Task> rankings(List<Lesson> lessons) {
    CrossExamination whole = CrossExamination.of(lessons);
    List<Task> tasks = new ArrayList<>();
    tasks.add(ablation("the whole parser", whole, TrialList::learned));
    tasks.add(
        ablation("no second look: nothing is run", whole, it -> new LookTraining(it).firstSight()));
    tasks.add(
        ablation(
            "no ranking: the generator's own order", whole, it -> new LookTraining(it).unranked()));
    FeatureGroups groups = FeatureGroups.of(lessons);
    for (String group : FeatureGroups.all()) {
      tasks.add(
          ablation(
              "first look without " + group,
              whole,
              it -> new LookTraining(groups.without(group, it)).firstSight()));
    }
    return tasks;
  }

  private static Map<String, CrossExamination> components(
      List<Lesson> asked, List<Lesson> lessons, List<Lesson> plain) {
    Map<String, CrossExamination> without = new LinkedHashMap<>();
    without.put("no word vectors", CrossExamination.of(ParserTraining.withMade(plain)));
    without.put("no value index", CrossExamination.of(Blindfold.withoutValues(lessons)));
    without.put(
        "no variations of sketches",
        new CrossExamination(lessons, it -> true, TrialList::withoutVariations));
    without.put("no other joins than the graph's", without(Variant.JOIN, lessons));
    without.put("no first and last names together", without(Variant.NAME, lessons));
    without.put("no made lessons", CrossExamination.of(asked));
    return without;
  }

  private static Task taughtBy(int percent, List<Lesson> lessons) {
    Set<String> some = some(lessons, percent / 100.0);
    Predicate<Lesson> teaches = it -> some.contains(it.database().name());
    return new Task(
        Trial.Kind.LEARNING_CURVE,
        percent + " % of the databases",
        new CrossExamination(lessons, teaches, base -> base.generator()::candidates),
        judged -> new LookTraining(judged, it -> teaches.test(it.lesson())).unjudged());
  }

  /**
   * Return a share of the databases, the same ones every time, more of them for a greater share.
   */
  static Set<String> some(List<Lesson> lessons, double share) {
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
}
