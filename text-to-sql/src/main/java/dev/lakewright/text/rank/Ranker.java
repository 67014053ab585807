package dev.lakewright.text.rank;

import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.model.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts candidates in order by a forest learned for that, and tells by another one how sure each is:
 * certainty looks at the candidate's own figures and at how it stands beside the others. Immutable.
 */
public record Ranker(Forest ranking, Forest certainty) {
  private static final int MORE = 5;

  /** Return the candidates with their figures, the best one first. */
  public List<Ranked> rank(List<Proposed> candidates, List<float[]> rows) {
    double[] chances = chances(rows);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      double odds = certainty.score(certaintyRow(rows.get(i), chances, i));
      double confidence = 1 / (1 + StrictMath.exp(-odds));
      Figures figures = new Figures(rows.get(i));
      ranked.add(new Ranked(candidates.get(i), chances[i], confidence, figures));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::chance).reversed());
    return ranked;
  }

  /** Return each candidate's part of the chances, by the ranking alone. */
  public double[] chances(List<float[]> rows) {
    double[] scores = rows.stream().mapToDouble(ranking::score).toArray();
    Softmax.logarithms(scores);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i]);
    }
    return scores;
  }

  /** Return what certainty looks at: a candidate's own row, and how it stands beside the others. */
  public static float[] certaintyRow(float[] row, double[] chances, int at) {
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
    float[] more = Arrays.copyOf(row, row.length + MORE);
    more[row.length] = (float) chances[at];
    more[row.length + 1] = (float) (chances[at] - rival);
    more[row.length + 2] = (float) entropy;
    more[row.length + 3] = chances.length;
    more[row.length + 4] = (float) rival;
    return more;
  }
}
