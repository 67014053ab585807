package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Figures;
import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Ranker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Learns to rank candidates and to tell how sure the first one is, from judged contests. */
final class RankTraining {
  /**
   * The mean of several forests, so that another training hardly moves it: by more than 0.1 for 7 %
   * of questions held out, in place of 15 %. Ranking by four gains nothing.
   */
  private static final Boosting CERTAINTY =
      new Boosting(120, 3, 0.06, 25, new Sampling(0.6, 0.3, 7, 8));

  /**
   * What was learned.
   *
   * @param held how contests went by what those of other databases taught
   */
  record Result(Ranker ranker, List<Contest.Held> held) {
    Result {
      held = List.copyOf(held);
    }
  }

  private final List<Contest> contests;
  private final Predicate<Judged> teaches;

  /**
   * Make a training.
   *
   * @param contests each with a candidate or more
   * @param teaches which questions teach; all are asked
   */
  RankTraining(List<Contest> contests, Predicate<Judged> teaches) {
    this.contests = contests.stream().filter(it -> !it.figures().isEmpty()).toList();
    this.teaches = teaches;
  }

  /** Learn both. */
  Result learn(Boosting boosting) {
    return learn(some -> ranking(some, boosting));
  }

  /**
   * Learn how sure the first candidate is where something else puts them in order.
   *
   * @param ordering makes a forest that does so out of contests
   */
  Result learn(Function<List<Contest>, Forest> ordering) {
    List<Forest> rankings =
        IntStream.rangeClosed(0, CrossExamination.FOLDS)
            .parallel()
            .mapToObj(fold -> ordering.apply(teaching(fold)))
            .toList();
    List<Contest.Winner> winners = new ArrayList<>();
    for (int fold = 0; fold < CrossExamination.FOLDS; fold++) {
      Ranker ranker = new Ranker(rankings.get(fold), new Forest(0, List.of()));
      of(fold).forEach(it -> winners.add(it.winner(ranker)));
    }
    List<Contest.Held> held = new ArrayList<>();
    for (int fold = 0; fold < CrossExamination.FOLDS; fold++) {
      int own = fold;
      Forest certainty =
          certainty(
              winners.stream()
                  .filter(it -> it.contest().question().fold() != own)
                  .filter(it -> teaches.test(it.contest().question()))
                  .toList());
      Ranker ranker = new Ranker(rankings.get(fold), certainty);
      of(fold).forEach(it -> held.add(new Contest.Held(it, ranker.weigh(it.figures()))));
    }
    Forest ranking = rankings.get(CrossExamination.FOLDS);
    return new Result(new Ranker(ranking, certainty(winners)), held);
  }

  private List<Contest> of(int fold) {
    return contests.stream().filter(it -> it.question().fold() == fold).toList();
  }

  /** Return what teaches those who examine a part; a part that there is not leaves out none. */
  private List<Contest> teaching(int fold) {
    return contests.stream()
        .filter(it -> it.question().fold() != fold && teaches.test(it.question()))
        .toList();
  }

  /** Learn to put right candidates first, from the answerable ones of some questions. */
  private static Forest ranking(List<Contest> contests, Boosting boosting) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    int group = 0;
    for (Contest contest : contests) {
      if (contest.question().answerable() && contest.hasRight()) {
        contest.figures().stream().map(Figures::row).forEach(rows::add);
        right.addAll(contest.right());
        for (int i = 0; i < contest.right().size(); i++) {
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
    return boosting.rank(rows.toArray(new float[0][]), labels, numbers);
  }

  private static Forest certainty(List<Contest.Winner> winners) {
    boolean[] labels = new boolean[winners.size()];
    double[] weights = new double[winners.size()];
    float[][] rows = new float[winners.size()][];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = winners.get(i).isRight();
      weights[i] = winners.get(i).weight();
      rows[i] = winners.get(i).figures().row();
    }
    return CERTAINTY.fit(rows, labels, weights);
  }
}
