package dev.lakewright.bench.micro;

import dev.lakewright.text.candidate.Generator;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.rank.RankFeatures;
import dev.lakewright.text.token.Lexicon;
import java.util.List;

/**
 * The figures of ranking rows, by what they are about. A group runs from a known first figure to
 * the one before the next group's first.
 */
record FeatureGroups(List<String> names) {
  private static final int FEW = 300;

  /** The first figure of each group, in the order of rows, with what the group is about. */
  private static final List<Start> STARTS =
      List.of(
          new Start("chance", "chances of sketch and fillings"),
          new Start("votesSketch", "votes of the other candidates"),
          new Start("unusedColumns", "coverage of the question"),
          new Start("columns", "links of columns"),
          new Start("tables", "reach of joins"),
          new Start("cue", "cue words"),
          new Start("headMissed", "what is named where"),
          new Start("negated", "sense of the query"),
          new Start("headColumns", "shape of the query"));

  /** The name of a group's first figure, or how it starts for cues, which have a word in them. */
  private record Start(String figure, String group) {
    boolean is(String name) {
      return name.equals(figure) || (figure.equals("cue") && name.startsWith(figure));
    }
  }

  FeatureGroups {
    names = List.copyOf(names);
  }

  /** Look at the rows of the first lesson that has any, by what the first few lessons teach. */
  static FeatureGroups of(List<Lesson> lessons) {
    List<Lesson> few = lessons.subList(0, Math.min(FEW, lessons.size()));
    Generator generator = BaseTrainer.train(few).generator();
    Lexicon lexicon = Lexicon.load();
    for (Lesson lesson : few) {
      SchemaRelations relations = lesson.database().relations();
      List<Proposed> candidates = generator.candidates(lesson.linked(), relations);
      if (!candidates.isEmpty()) {
        RankFeatures features = new RankFeatures(lesson.linked(), relations, lexicon);
        return new FeatureGroups(features.names(candidates));
      }
    }
    throw new IllegalArgumentException("no lesson has a candidate");
  }

  /** Return what the groups are about. */
  static List<String> all() {
    return STARTS.stream().map(Start::group).toList();
  }

  /** Return questions whose rows have 0 in place of a group's figures. */
  List<Judged> without(String group, List<Judged> judged) {
    boolean[] hidden = places(group);
    return judged.stream()
        .map(it -> it.withFigures(it.figures().stream().map(own -> own.without(hidden)).toList()))
        .toList();
  }

  private boolean[] places(String group) {
    boolean[] places = new boolean[names.size()];
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      next += next < STARTS.size() && STARTS.get(next).is(names.get(i)) ? 1 : 0;
      places[i] = next > 0 && STARTS.get(next - 1).group().equals(group);
    }
    if (next < STARTS.size()) {
      throw new IllegalStateException("rows have no figure " + STARTS.get(next).figure());
    }
    return places;
  }
}
