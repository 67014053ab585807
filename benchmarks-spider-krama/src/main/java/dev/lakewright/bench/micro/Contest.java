package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Figures;
import dev.lakewright.text.rank.Ranker;
import dev.lakewright.text.rank.Standing;
import java.util.List;

/**
 * Candidates of one question that are weighed against one another.
 *
 * @param figures of each candidate
 * @param right whether each one is right
 */
record Contest(Judged question, List<Figures> figures, List<Boolean> right) {
  Contest {
    figures = List.copyOf(figures);
    right = List.copyOf(right);
  }

  /**
   * A candidate that a ranker puts first.
   *
   * @param figures that certainty looks at
   */
  record Winner(Contest contest, int at, Figures figures) {
    private static final double OF_COMPARED = 0.3;
    private static final double OF_OTHERS = 0.5;

    boolean isRight() {
      return contest.right().get(at);
    }

    /** Return how much it counts in teaching certainty. */
    double weight() {
      Judged question = contest.question();
      if (!question.executed()) {
        return OF_COMPARED;
      }
      return question.lesson().isMade() || !question.answerable() ? OF_OTHERS : 1;
    }
  }

  /** A contest with how its candidates stand after it. */
  record Held(Contest contest, List<Standing> standings) {
    /** Return the place of the likeliest candidate; the first of equals. */
    int best() {
      int best = 0;
      for (int i = 1; i < standings.size(); i++) {
        best = standings.get(i).chance() > standings.get(best).chance() ? i : best;
      }
      return best;
    }
  }

  /** Return a contest of all candidates of a question. */
  static Contest of(Judged question) {
    return new Contest(question, question.figures(), question.right());
  }

  boolean hasRight() {
    return right.contains(true);
  }

  /** Return what comes first by a ranking; the contest has a candidate. */
  Winner winner(Ranker ranker) {
    double[] chances = ranker.chances(figures);
    int best = 0;
    for (int i = 1; i < chances.length; i++) {
      best = chances[i] > chances[best] ? i : best;
    }
    return new Winner(
        this, best, new Figures(Ranker.certaintyRow(figures.get(best), chances, best)));
  }
}
