package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.Optional;

/**
 * A question of which it is known who can answer it.
 *
 * @param cheapest the cheapest tier that answered right; empty where none did
 */
public record TierExample(LinkedQuestion question, Optional<Tier> cheapest) {
  /** Return whether the tier answers right, as every tier above the cheapest is taken to. */
  public boolean solvedBy(Tier tier) {
    return cheapest.isPresent()
        && TierPolicy.TIERS.indexOf(cheapest.get()) <= TierPolicy.TIERS.indexOf(tier);
  }

  /** Return the tier to learn: the cheapest that answers, and the highest where none does. */
  Tier label() {
    return cheapest.orElse(Tier.ADVANCED);
  }
}
