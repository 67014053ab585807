package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Ranker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Learns to rank candidates and to tell how sure the first one is, from judged questions. */
final class RankTraining {
  private static final Boosting RANKING = new Boosting(200, 4, 0.1, 20);
  private static final Boosting CERTAINTY = new Boosting(120, 3, 0.06, 25);
  private static final double OF_UNANSWERABLE = 0.5;
  private static final double OF_COMPARED = 0.3;

  /**
   * What was learned, with figures on databases held out.
   *
   * @param heldOut how it went on databases that taught nothing
   */
  record Result(Forest certainty, HeldOut heldOut) {}

  /** The candidate that ranking puts first. */
  private static final class Top {
    private final Judged judged;
    private final float[] row;
    private final boolean right;

    Top(Judged judged, float[] row, boolean right) {
      this.judged = judged;
      this.row = row;
      this.right = right;
    }

    Judged judged() {
      return judged;
    }

    boolean right() {
      return right;
    }

    float[] row() {
      return row;
    }

    double weight() {
      return !judged.executed() ? OF_COMPARED : judged.answerable() ? 1 : OF_UNANSWERABLE;
    }
  }

  private final List<Judged> judged;
  private final Predicate<Judged> teaches;

  RankTraining(List<Judged> judged) {
    this(judged, it -> true);
  }

  /** Make a training in which only some questions teach; all are asked. */
  RankTraining(List<Judged> judged, Predicate<Judged> teaches) {
    this.judged = judged;
    this.teaches = teaches;
  }

  Result learn() {
    return learn(this::ranking);
  }

  /**
   * Learn how sure the first candidate is where something else puts them in order.
   *
   * @param ordering makes a forest that does so out of questions
   */
  Result learn(Function<List<Judged>, Forest> ordering) {
    List<Top> tops = new ArrayList<>();
    for (int fold = 0; fold < CrossExamination.FOLDS; fold++) {
      int held = fold;
      Forest ranking = ordering.apply(where(it -> it.fold() != held && teaches.test(it)));
      Ranker ranker = new Ranker(ranking, new Forest(0, List.of()));
      where(it -> it.fold() == held).forEach(it -> top(it, ranker, tops));
    }
    List<HeldOut.First> firsts = new ArrayList<>();
    for (int fold = 0; fold < CrossExamination.FOLDS; fold++) {
      int held = fold;
      Forest certainty =
          certainty(
              tops.stream()
                  .filter(it -> it.judged().fold() != held && teaches.test(it.judged()))
                  .toList());
      for (Top top : tops) {
        if (top.judged().fold() == held && top.judged().executed()) {
          double confidence = chance(certainty.score(top.row()));
          firsts.add(new HeldOut.First(top.judged(), top.right(), confidence));
        }
      }
    }
    List<Judged> asked = where(it -> it.answerable() && it.executed());
    int possible = (int) asked.stream().filter(Judged::hasRight).count();
    return new Result(certainty(tops), new HeldOut(firsts, asked.size(), possible));
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
          right.add(question.right().get(i));
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
      tops.add(new Top(question, row, question.right().get(best)));
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
}
