package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.Map;

/**
 * Takes the tier whose chance is worth its cost: the greatest {@code chance − price · cost}; ties
 * go to the cheaper one.
 *
 * @param costs tokens of each tier, in any unit
 * @param price what one unit of cost is worth in probability; chosen on held-out examples
 */
public record WorthPolicy(TierChances chances, Map<Tier, Double> costs, double price)
    implements TierPolicy {
  public WorthPolicy {
    costs = Map.copyOf(costs);
  }

  @Override
  public Tier choose(LinkedQuestion question) {
    return best(chances.of(question), costs, price);
  }

  static Tier best(Map<Tier, Double> of, Map<Tier, Double> costs, double price) {
    Tier best = TIERS.get(0);
    for (Tier tier : TIERS) {
      best = worth(of, costs, price, tier) > worth(of, costs, price, best) ? tier : best;
    }
    return best;
  }

  private static double worth(
      Map<Tier, Double> of, Map<Tier, Double> costs, double price, Tier tier) {
    return of.getOrDefault(tier, 0.0) - price * costs.getOrDefault(tier, 1.0);
  }
}
