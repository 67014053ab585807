package dev.lakewright.text.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs the likeliest candidates once more, by what running them showed: empty results, nulls,
 * repeated rows, and how many candidates agree in their results (in the way of execution-guided
 * decoding, Wang et al. 2018, and of choosing by results, Shi et al., EMNLP 2022, but learned).
 * Immutable.
 */
public record SecondLook(Ranker ranker) {
  private static final int MOST = 6;
  private static final double LEAST = 0.02;

  /**
   * Return how many of the first candidates are worth running: one at least, those that have some
   * chance.
   *
   * @param ranked how candidates stand, the likeliest first
   */
  public static int reach(List<Standing> ranked) {
    int reach = Math.min(1, ranked.size());
    while (reach < Math.min(MOST, ranked.size()) && ranked.get(reach).chance() >= LEAST) {
      reach++;
    }
    return reach;
  }

  /**
   * Return how candidates stand then, in the order given. One that did not run has neither chance
   * nor confidence; where none did, nothing changes.
   *
   * @param firsts the likeliest candidates, the best one first
   * @param outcomes one for each of them; empty where it did not run
   */
  public List<Standing> weigh(List<Standing> firsts, List<Optional<Outcome>> outcomes) {
    List<Integer> ran = ran(outcomes);
    if (ran.isEmpty()) {
      return firsts;
    }
    double whole = firsts.stream().mapToDouble(Standing::chance).sum();
    List<Standing> weighed = new ArrayList<>();
    for (Standing first : firsts) {
      weighed.add(new Standing(0, 0, first.figures()));
    }
    List<Standing> again = ranker.weigh(figures(firsts, outcomes));
    for (int i = 0; i < ran.size(); i++) {
      Standing one = again.get(i);
      weighed.set(ran.get(i), new Standing(whole * one.chance(), one.confidence(), one.figures()));
    }
    return weighed;
  }

  /** Return which candidates ran, by their places. */
  public static List<Integer> ran(List<Optional<Outcome>> outcomes) {
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).isPresent()) {
        ran.add(i);
      }
    }
    return ran;
  }

  /** Return the figures of those that ran: those of ranking first, then what running showed. */
  public static List<Figures> figures(List<Standing> firsts, List<Optional<Outcome>> outcomes) {
    List<Standing> standings = new ArrayList<>();
    List<Outcome> seen = new ArrayList<>();
    for (int at : ran(outcomes)) {
      standings.add(firsts.get(at));
      outcomes.get(at).ifPresent(seen::add);
    }
    return new OutcomeFeatures(standings, seen).figures();
  }

  /** Return the names of the figures that are added to those of ranking. */
  public static List<String> names(Standing any) {
    Outcome outcome = new Outcome(0, 0, false, false, 0);
    return new OutcomeFeatures(List.of(any), List.of(outcome)).names();
  }
}
