package dev.lakewright.text;

import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Influence;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.words.FormWords;
import dev.lakewright.text.learned.LearnedParser.Weighing;
import dev.lakewright.text.learned.LearnedParser.Written;
import dev.lakewright.text.rank.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says why a reading came first: which others there were and what they do otherwise, and which
 * figures decided between it and the next one. A figure's weight is by how much the ranking's score
 * falls when the figure alone is replaced by that of the next reading.
 */
final class Explainer {
  private static final int ALTERNATIVES = 3;
  private static final int INFLUENCES = 6;
  private static final double LEAST_WEIGHT = 0.02;

  private final FormWords words;

  Explainer(FormWords words) {
    this.words = words;
  }

  /**
   * Explain the first one.
   *
   * @param written at least one, the best one first
   * @param weighing by what the first one was ranked
   */
  Explanation of(List<Written> written, Weighing weighing) {
    return new Explanation(
        written.get(0).ranked().chance(),
        alternatives(written.subList(1, written.size()), written),
        influences(written, weighing));
  }

  /** Return the likeliest readings, the first one among them. */
  List<Alternative> readings(List<Written> written) {
    return alternatives(written, written);
  }

  private List<Alternative> alternatives(List<Written> some, List<Written> all) {
    return some.stream().limit(ALTERNATIVES).map(it -> alternative(it, all.get(0))).toList();
  }

  private Alternative alternative(Written it, Written first) {
    Query own = query(it);
    return new Alternative(
        words.read(own),
        it.sql(),
        it.ranked().chance(),
        it.sql().equals(first.sql()) ? List.of() : words.differences(query(first), own));
  }

  private static Query query(Written written) {
    return written.ranked().candidate().query();
  }

  /** A rival that was ranked by other figures cannot be compared. */
  private static List<Influence> influences(List<Written> written, Weighing weighing) {
    Figures own = written.get(0).ranked().figures();
    Optional<Figures> rival =
        written.stream()
            .skip(1)
            .findFirst()
            .map(it -> it.ranked().figures())
            .filter(it -> it.size() == own.size());
    return rival.map(it -> influences(own, it, weighing)).orElse(List.of());
  }

  private static List<Influence> influences(Figures own, Figures rival, Weighing weighing) {
    double whole = own.score(weighing.forest());
    List<Influence> all = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i) != rival.get(i)) {
        double weight = whole - own.with(i, rival).score(weighing.forest());
        if (Math.abs(weight) >= LEAST_WEIGHT) {
          all.add(
              new Influence(
                  FeatureWords.of(weighing.names().get(i)), own.get(i), rival.get(i), weight));
        }
      }
    }
    all.sort(Comparator.comparingDouble((Influence it) -> Math.abs(it.weight())).reversed());
    return all.stream().limit(INFLUENCES).toList();
  }
}
