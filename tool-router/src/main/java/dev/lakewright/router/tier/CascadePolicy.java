package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.Map;

/**
 * EllieSQL's cascade: the cheapest tier that is likely enough to answer right, else the highest. A
 * higher threshold never chooses a cheaper tier.
 *
 * @param threshold the least probability; the publication's command line has 0.6
 */
public record CascadePolicy(TierChances chances, double threshold) implements TierPolicy {
  @Override
  public Tier choose(LinkedQuestion question) {
    Map<Tier, Double> of = chances.of(question);
    return TIERS.stream()
        .filter(tier -> of.getOrDefault(tier, 0.0) >= threshold)
        .findFirst()
        .orElse(Tier.ADVANCED);
  }
}
