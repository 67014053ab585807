package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How likely each tier is to answer a question right, learned from examples: for the cheapest tier
 * its chance, and for every other what it adds to the one below, so that chances never fall.
 *
 * <p>What a tier adds is learned from the size of the linked schema alone. On held-out questions
 * the words tell who is answered by the cheapest tier, but not who is helped by a dearer one.
 */
public final class TierChances {
  private final Map<Tier, Logistic> models;

  private TierChances(Map<Tier, Logistic> models) {
    this.models = models;
  }

  /**
   * Learn from examples.
   *
   * @param penalty of {@link Logistic#fit}
   */
  public static TierChances learn(List<TierExample> examples, double penalty) {
    Map<Tier, Logistic> models = new EnumMap<>(Tier.class);
    for (Tier tier : TierPolicy.TIERS) {
      List<double[]> rows = new ArrayList<>();
      boolean[] adds = new boolean[examples.size()];
      for (int i = 0; i < adds.length; i++) {
        TierExample example = examples.get(i);
        rows.add(features(tier, QuestionFeatures.of(example.question())));
        adds[i] = example.cheapest().filter(tier::equals).isPresent();
      }
      models.put(tier, Logistic.fit(rows, adds, penalty));
    }
    return new TierChances(models);
  }

  private static double[] features(Tier tier, double[] all) {
    return tier == TierPolicy.TIERS.get(0) ? all : Arrays.copyOf(all, QuestionFeatures.OF_SCHEMA);
  }

  /** Return a probability for each tier of {@link TierPolicy#TIERS}, never falling. */
  public Map<Tier, Double> of(LinkedQuestion question) {
    double[] row = QuestionFeatures.of(question);
    Map<Tier, Double> chances = new EnumMap<>(Tier.class);
    double sum = 0;
    for (Tier tier : TierPolicy.TIERS) {
      Logistic model = models.get(tier);
      sum += model == null ? 0 : model.probability(features(tier, row));
      chances.put(tier, Math.min(1, sum));
    }
    return chances;
  }
}
