package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chooses the price of {@link WorthPolicy} by cross-validation within the training examples: the
 * one of the greatest accuracy within a budget of tokens.
 *
 * @param mostTokens of always-advanced's tokens, the share that may be used
 */
public record PriceChoice(int folds, double penalty, double mostTokens) {
  /** The budget is what EllieSQL's table-count rule uses. */
  public static final PriceChoice DEFAULT = new PriceChoice(5, 30, 0.53);

  private static final double STEP = 0.002;
  private static final double HIGHEST = 0.3;

  /** A held-out example with the chances that were learned without it. */
  private record Judged(TierExample example, Map<Tier, Double> chances) {}

  /** Learn chances from all examples, and choose the price on held-out ones. */
  public WorthPolicy learn(List<TierExample> examples) {
    double budget =
        mostTokens * examples.size() * TierReplay.COSTS.getOrDefault(Tier.ADVANCED, 1.0);
    List<Judged> judged = judge(examples);
    double best = HIGHEST;
    double bestEx = 0;
    for (double price = STEP; price < HIGHEST; price += STEP) {
      TierReplay replay = replay(judged, price);
      boolean within = replay.tokens() <= budget;
      if (within && replay.ex() > bestEx) {
        best = price;
        bestEx = replay.ex();
      }
    }
    return new WorthPolicy(TierChances.learn(examples, penalty), TierReplay.COSTS, best);
  }

  private List<Judged> judge(List<TierExample> examples) {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      TierChances chances = TierChances.learn(fold(examples, fold, false), penalty);
      for (TierExample example : fold(examples, fold, true)) {
        judged.add(new Judged(example, chances.of(example.question())));
      }
    }
    return judged;
  }

  private static TierReplay replay(List<Judged> judged, double price) {
    TierReplay sum = new TierReplay(0, 0, 0, 0);
    for (Judged one : judged) {
      Tier tier = WorthPolicy.best(one.chances(), TierReplay.COSTS, price);
      int index = TierPolicy.TIERS.indexOf(tier);
      sum = sum.plus(TierReplay.of(List.of(one.example()), it -> index, TierReplay.COSTS));
    }
    return sum;
  }

  /** Return every folds-th example, or all others. */
  public List<TierExample> fold(List<TierExample> examples, int fold, boolean heldOut) {
    List<TierExample> taken = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if ((i % folds == fold) == heldOut) {
        taken.add(examples.get(i));
      }
    }
    return taken;
  }
}
