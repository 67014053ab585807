package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.List;

/** Chooses the model tier that writes the SQL. Deterministic; safe for any number of threads. */
@FunctionalInterface
public interface TierPolicy {
  /** The tiers that EllieSQL (arXiv 2503.22402) calls basic, intermediate and advanced. */
  List<Tier> TIERS = List.of(Tier.SMALL, Tier.INTERMEDIATE, Tier.ADVANCED);

  Tier choose(LinkedQuestion question);

  /** EllieSQL's rule: one table is basic, two or three are intermediate, more are advanced. */
  static Tier byTableCount(LinkedQuestion question) {
    if (question.tables() < 2) {
      return Tier.SMALL;
    }
    return question.tables() <= 3 ? Tier.INTERMEDIATE : Tier.ADVANCED;
  }
}
