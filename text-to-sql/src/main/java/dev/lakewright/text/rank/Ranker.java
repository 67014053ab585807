package dev.lakewright.text.rank;

import dev.lakewright.text.model.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs candidates by a forest learned for that, and tells by another one how sure each is:
 * certainty looks at the candidate's own figures and at how it stands beside the others. Immutable.
 *
 * @param certainty the logarithm of the odds that a candidate is right
 */
public record Ranker(Forest ranking, Forest certainty) {
  private static final int MORE = 5;

  /** Return how the candidates of one question stand, in their order. */
  public List<Standing> weigh(List<Figures> candidates) {
    double[] chances = chances(candidates);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      double odds = certainty.score(certaintyRow(candidates.get(i), chances, i));
      double confidence = 1 / (1 + StrictMath.exp(-odds));
      standings.add(new Standing(chances[i], confidence, candidates.get(i)));
    }
    return standings;
  }

  /** Return each candidate's part of the chances, by the ranking alone. */
  public double[] chances(List<Figures> candidates) {
    double[] scores = candidates.stream().mapToDouble(it -> it.score(ranking)).toArray();
    Softmax.logarithms(scores);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i]);
    }
    return scores;
  }

  /** Return what certainty looks at: a candidate's own row, and how it stands beside the others. */
  public static float[] certaintyRow(Figures figures, double[] chances, int at) {
    double rival =
        IntStream.range(0, chances.length)
            .filter(i -> i != at)
            .mapToDouble(i -> chances[i])
            .max()
            .orElse(0);
    double entropy = 0;
    for (double chance : chances) {
      entropy -= chance > 0 ? chance * StrictMath.log(chance) : 0;
    }
    int size = figures.size();
    float[] more = Arrays.copyOf(figures.row(), size + MORE);
    more[size] = (float) chances[at];
    more[size + 1] = (float) (chances[at] - rival);
    more[size + 2] = (float) entropy;
    more[size + 3] = chances.length;
    more[size + 4] = (float) rival;
    return more;
  }
}
