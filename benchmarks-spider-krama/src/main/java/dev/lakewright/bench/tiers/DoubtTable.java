package dev.lakewright.bench.tiers;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.score.Auc;
import dev.lakewright.core.model.TokenChance;
import dev.lakewright.text.tier.TokenDoubt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How well doubt tells wrong statements (2603.20531): entropy of tokens of a synthetic model whose
 * errors rise with it, and entropy of the results of several tries of a noisy writer on the set.
 * What a model says of itself is recorded beside them and used nowhere.
 */
final class DoubtTable {
  private static final int REPLIES = 2_000;
  private static final int TOKENS = 24;
  private static final int TRIES = 5;
  private static final int REPEATS = 10;
  private static final double BUDGET = 0.2;

  private DoubtTable() {}

  static Findings of(List<TierRun.Material> material) {
    List<Auc.Scored> tokens = new ArrayList<>();
    List<Auc.Scored> said = new ArrayList<>();
    synthetic(tokens, said);
    List<Auc.Scored> agreement = agreement(material);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("entropyAuc", Auc.of(tokens));
    figures.put("selfReportAuc", Auc.of(said));
    figures.put("budgetOverRandom", Auc.caught(tokens, BUDGET) / BUDGET);
    figures.put("agreementAuc", Auc.of(agreement));
    String table =
        String.format(
            Locale.ROOT,
            """
            ## Doubt (§21; simulated)

            | sign | AUC | errors caught in the most doubtful 20 %% |
            |---|---|---|
            | chance | .500 | 20 %% |
            | what the model says of itself (recorded, not used) | %.3f | %.0f %% |
            | mean entropy of tokens | %.3f | %.0f %% |
            | entropy of the results of %d tries, noisy writer on the set | %.3f | %.0f %% |

            """,
            Auc.of(said),
            100 * Auc.caught(said, BUDGET),
            Auc.of(tokens),
            100 * Auc.caught(tokens, BUDGET),
            TRIES,
            Auc.of(agreement),
            100 * Auc.caught(agreement, BUDGET));
    return new Findings(figures, table);
  }

  /** Each reply has a doubt of its own: its tokens are the flatter, and it is wrong the oftener. */
  private static void synthetic(List<Auc.Scored> tokens, List<Auc.Scored> said) {
    Random random = new Random(5);
    for (int i = 0; i < REPLIES; i++) {
      double doubt = random.nextDouble();
      boolean right = random.nextDouble() > 1 / (1 + Math.exp(-7 * (doubt - 0.55)));
      List<TokenChance> chances = new ArrayList<>();
      for (int t = 0; t < TOKENS; t++) {
        double own = Math.max(0.02, Math.min(0.98, 1 - doubt * 0.5 - 0.3 * random.nextDouble()));
        double next = (1 - own) * 0.8;
        chances.add(
            new TokenChance(
                "t", Math.log(own), List.of(Math.log(own), Math.log(Math.max(1e-6, next)))));
      }
      tokens.add(new Auc.Scored(-TokenDoubt.of(chances).meanEntropy(), right));
      double boast = (right ? 0.7 : 0.85) + 0.15 * random.nextGaussian();
      said.add(new Auc.Scored(boast, right));
    }
  }

  /** A writer that is wrong the oftener the more a question is beyond it, several times each. */
  private static List<Auc.Scored> agreement(List<TierRun.Material> material) {
    List<Auc.Scored> scored = new ArrayList<>();
    Random random = new Random(9);
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (TierRun.Material it : material) {
        double error = random.nextDouble();
        Map<Integer, Integer> votes = new HashMap<>();
        int most = -1;
        for (int t = 0; t < TRIES; t++) {
          boolean wrong = random.nextDouble() < error && !it.wrong().isEmpty();
          int result = wrong ? 1 + random.nextInt(it.wrong().size()) : 0;
          int count = votes.merge(result, 1, Integer::sum);
          most = most < 0 || count > votes.getOrDefault(most, 0) ? result : most;
        }
        scored.add(new Auc.Scored(-entropy(votes), most == 0));
      }
    }
    return scored;
  }

  private static double entropy(Map<Integer, Integer> votes) {
    return votes.values().stream()
        .mapToDouble(it -> it / (double) TRIES)
        .map(it -> -it * Math.log(it))
        .sum();
  }
}
