package dev.lakewright.bench.micro;

import dev.lakewright.text.rank.Figures;
import dev.lakewright.text.rank.Ranker;
import dev.lakewright.text.rank.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Candidates of one question that are weighed against one another.
 *
 * @param figures of each candidate
 * @param right whether each one is right
 * @param readings of each one, in words
 */
record Contest(Judged question, List<Figures> figures, List<Boolean> right, List<String> readings) {
  Contest {
    figures = List.copyOf(figures);
    right = List.copyOf(right);
    readings = List.copyOf(readings);
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
    /** Return the places of all candidates, the likeliest first, equals in their order. */
    List<Integer> likeliest() {
      return IntStream.range(0, standings.size())
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> standings.get(i).chance()).reversed())
          .toList();
    }

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
    return new Contest(question, question.figures(), question.right(), question.readings());
  }

  /** Return a contest of the same candidates by other figures. */
  Contest withFigures(List<Figures> others) {
    return new Contest(question, others, right, readings);
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
