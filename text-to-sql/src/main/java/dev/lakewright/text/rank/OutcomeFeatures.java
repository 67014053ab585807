package dev.lakewright.text.rank;

import java.util.List;
import java.util.stream.IntStream;

/** What running the likeliest candidates of one question showed, beside one another. */
final class OutcomeFeatures {
  private final List<Standing> firsts;
  private final List<Outcome> outcomes;

  /**
   * Look at candidates that ran.
   *
   * @param firsts the likeliest first
   * @param outcomes one for each of them
   */
  OutcomeFeatures(List<Standing> firsts, List<Outcome> outcomes) {
    this.firsts = firsts;
    this.outcomes = outcomes;
  }

  /** Return all figures of each candidate, those by which it was ranked before first. */
  List<Figures> figures() {
    return IntStream.range(0, firsts.size())
        .mapToObj(at -> firsts.get(at).figures().and(row(at).row()))
        .toList();
  }

  /** Return the names of the figures that are added, in their order. */
  List<String> names() {
    return row(0).names();
  }

  private FeatureRow row(int at) {
    FeatureRow row = new FeatureRow();
    Standing own = firsts.get(at);
    Outcome outcome = outcomes.get(at);
    row.add("chanceUnseen", own.chance());
    row.add("confidenceUnseen", own.confidence());
    row.add("placeUnseen", at);
    row.add("resultRows", StrictMath.log(1.0 + (double) outcome.rows()));
    row.add("resultOne", outcome.rows() == 1);
    row.add("resultEmpty", outcome.rows() == 0);
    row.add("resultNulls", outcome.nulls());
    row.add("resultRepeats", outcome.repeats());
    row.add("resultNaught", outcome.naught());
    row.add("votesResult", votes(outcome));
    row.add("resultAsFirst", outcome.digest() == outcomes.get(0).digest());
    row.add(
        "resultsApart", (double) outcomes.stream().mapToLong(Outcome::digest).distinct().count());
    row.add("resultsEmpty", (double) outcomes.stream().filter(it -> it.rows() == 0).count());
    row.add("results", outcomes.size());
    return row;
  }

  /** Return the part of the chances of all that ran that has the same result as one. */
  private double votes(Outcome outcome) {
    double same = 0;
    double all = 0;
    for (int i = 0; i < firsts.size(); i++) {
      double chance = firsts.get(i).chance();
      all += chance;
      same += outcomes.get(i).digest() == outcome.digest() ? chance : 0;
    }
    return all > 0 ? same / all : 0;
  }
}
