package dev.lakewright.bench.tiers;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.text.tier.GroupScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * PaVeRL-SQL's group self-evaluation on candidates of the set: the gold statement and up to four
 * mutants that give another result, in any order, scored by a judge who sees right ones at .7 and
 * wrong ones at .3, with noise. Beside it the first candidate, and the publication's own code,
 * which returns the first one where the maximum is unique.
 */
final class GroupScoreTable {
  private static final double SIGMA = 0.3;
  private static final int REPEATS = 20;

  private GroupScoreTable() {}

  static Findings of(List<TierRun.Material> material) {
    List<Integer> sizes =
        material.stream().map(it -> it.wrong().size() + 1).filter(it -> it > 1).toList();
    double first = chance(sizes, 0, false);
    double one = chance(sizes, 1, false);
    double two = chance(sizes, 2, false);
    double three = chance(sizes, 3, false);
    double flawed = chance(sizes, 3, true);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("groupGain", 100 * (three - first));
    figures.put("groupRoundsGain", 100 * Math.min(three - two, two - one));
    figures.put("groupOverFlawed", 100 * (three - flawed));
    String table =
        String.format(
            Locale.ROOT,
            """
            ## Choice by scores side by side (§5; simulated, σ %.1f, %d groups)

            | choice | EX |
            |---|---|
            | first that runs | %.1f |
            | scores, 1 round | %.1f |
            | scores, 2 rounds | %.1f |
            | scores, 3 rounds | %.1f |
            | the publication's code, 3 rounds (defect) | %.1f |

            """,
            SIGMA,
            sizes.size(),
            100 * first,
            100 * one,
            100 * two,
            100 * three,
            100 * flawed);
    return new Findings(figures, table);
  }

  private static double chance(List<Integer> sizes, int rounds, boolean flawed) {
    Random random = new Random(11);
    int right = 0;
    int all = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (int size : sizes) {
        int gold = random.nextInt(size);
        right += chosen(size, gold, rounds, flawed, random) == gold ? 1 : 0;
        all++;
      }
    }
    return right / (double) all;
  }

  private static int chosen(int size, int gold, int rounds, boolean flawed, Random random) {
    List<List<Double>> scores = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      List<Double> one = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        double seen = (i == gold ? 0.7 : 0.3) + SIGMA * random.nextGaussian();
        one.add(Math.max(0, Math.min(1, seen)));
      }
      scores.add(one);
    }
    if (scores.isEmpty()) {
      return 0;
    }
    List<Double> means = GroupScore.mean(scores);
    boolean unique = Collections.frequency(means, Collections.max(means)) == 1;
    return flawed && unique ? 0 : GroupScore.argMax(means);
  }
}
