package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Ranker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Learns to rank candidates and to tell how sure the first one is, from judged questions. */
final class RankTraining {
  private static final Boosting RANKING = new Boosting(200, 4, 0.1, 20);
  private static final Boosting CERTAINTY = new Boosting(120, 3, 0.06, 25);
  private static final double OF_UNANSWERABLE = 0.5;

  /**
   * What was learned, with figures on databases held out.
   *
   * @param sure least confidence at which nine of ten answers are right
   */
  record Result(Forest certainty, double sure, String report) {}

  /** The candidate that ranking puts first. */
  private record Top(Judged judged, float[] row, boolean right) {
    double weight() {
      return judged.answerable() ? 1 : OF_UNANSWERABLE;
    }
  }

  private record Scored(Top top, double confidence) {}

  private final List<Judged> judged;

  RankTraining(List<Judged> judged) {
    this.judged = judged;
  }

  Result learn() {
    List<Top> tops = new ArrayList<>();
    for (int fold = 0; fold < ParserTraining.FOLDS; fold++) {
      int held = fold;
      Forest ranking = ranking(where(it -> it.fold() != held));
      Ranker ranker = new Ranker(ranking, new Forest(0, List.of()));
      where(it -> it.fold() == held && it.executed()).forEach(it -> top(it, ranker, tops));
    }
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < ParserTraining.FOLDS; fold++) {
      int held = fold;
      Forest certainty = certainty(tops.stream().filter(it -> it.judged().fold() != held).toList());
      for (Top top : tops) {
        if (top.judged().fold() == held) {
          scored.add(new Scored(top, chance(certainty.score(top.row()))));
        }
      }
    }
    double sure = threshold(scored, 0.9);
    return new Result(certainty(tops), sure, report(scored, sure));
  }

  private List<Judged> where(Predicate<Judged> which) {
    return judged.stream().filter(which).toList();
  }

  /** Learn to put right candidates first, from the answerable ones of some questions. */
  Forest ranking(List<Judged> questions) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    int group = 0;
    for (Judged question : questions) {
      if (question.answerable() && question.hasRight()) {
        for (int i = 0; i < question.rows().size(); i++) {
          rows.add(question.rows().get(i));
          right.add(question.right()[i]);
          groups.add(group);
        }
        group++;
      }
    }
    boolean[] labels = new boolean[right.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = right.get(i);
    }
    int[] numbers = groups.stream().mapToInt(Integer::intValue).toArray();
    return RANKING.rank(rows.toArray(new float[0][]), labels, numbers);
  }

  private static void top(Judged question, Ranker ranker, List<Top> tops) {
    double[] chances = ranker.chances(question.rows());
    int best = -1;
    for (int i = 0; i < chances.length; i++) {
      best = best < 0 || chances[i] > chances[best] ? i : best;
    }
    if (best >= 0) {
      float[] row = Ranker.certaintyRow(question.rows().get(best), chances, best);
      tops.add(new Top(question, row, question.right()[best]));
    }
  }

  private static Forest certainty(List<Top> tops) {
    boolean[] labels = new boolean[tops.size()];
    double[] weights = new double[tops.size()];
    float[][] rows = new float[tops.size()][];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = tops.get(i).right();
      weights[i] = tops.get(i).weight();
      rows[i] = tops.get(i).row();
    }
    return CERTAINTY.fit(rows, labels, weights);
  }

  private static double chance(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }

  /** Return the least confidence from which on answers are right that often. */
  private static double threshold(List<Scored> scored, double precision) {
    List<Scored> answerable =
        scored.stream()
            .filter(it -> it.top().judged().answerable())
            .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
            .toList();
    int right = 0;
    double threshold = 1;
    for (int i = 0; i < answerable.size(); i++) {
      right += answerable.get(i).top().right() ? 1 : 0;
      if (right >= precision * (i + 1)) {
        threshold = answerable.get(i).confidence();
      }
    }
    return threshold;
  }

  private String report(List<Scored> scored, double sure) {
    int n = where(it -> it.answerable() && it.executed()).size();
    long possible = where(it -> it.answerable() && it.executed() && it.hasRight()).size();
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "held out: %d questions, first right %.1f %%, some candidate right %.1f %%%n",
            n,
            100.0 * count(scored, 0, true, true) / n,
            100.0 * possible / n));
    for (double level : List.of(threshold(scored, 0.95), sure, threshold(scored, 0.8), 0.5, 0.0)) {
      long answered = count(scored, level, true, false);
      long other = scored.stream().filter(it -> !it.top().judged().answerable()).count();
      report.append(
          String.format(
              Locale.ROOT,
              "  at %.3f: answered %.1f %%, precision %.1f %%, of unanswerable let through %.1f"
                  + " %%%n",
              level,
              100.0 * answered / n,
              100.0 * count(scored, level, true, true) / Math.max(1, answered),
              100.0 * count(scored, level, false, false) / Math.max(1, other)));
    }
    return report.toString();
  }

  private static long count(
      List<Scored> scored, double level, boolean answerable, boolean onlyRight) {
    return scored.stream()
        .filter(it -> it.top().judged().answerable() == answerable)
        .filter(it -> it.confidence() >= level)
        .filter(it -> !onlyRight || it.top().right())
        .count();
  }
}
