package dev.lakewright.router.tier;

import dev.lakewright.core.question.Tier;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * EllieSQL's nearest neighbours: the label that most of the {@code k} examples with the most
 * similar numbers of tables and columns have; ties go to the cheaper tier, equal distances to the
 * earlier example.
 */
public final class NearestQuestions implements TierPolicy {
  private final int k;
  private final List<TierExample> examples;

  public NearestQuestions(int k, List<TierExample> examples) {
    this.k = k;
    this.examples = List.copyOf(examples);
    if (k < 1 || examples.isEmpty()) {
      throw new IllegalArgumentException("at least one neighbour");
    }
  }

  @Override
  public Tier choose(LinkedQuestion question) {
    Map<Tier, Integer> votes = new EnumMap<>(Tier.class);
    examples.stream()
        .sorted(Comparator.comparingDouble(it -> distance(it.question(), question)))
        .limit(k)
        .forEach(it -> votes.merge(it.label(), 1, Integer::sum));
    return TIERS.stream()
        .max(
            Comparator.<Tier>comparingInt(tier -> votes.getOrDefault(tier, 0))
                .thenComparing(Comparator.<Tier>naturalOrder().reversed()))
        .orElseThrow();
  }

  private static double distance(LinkedQuestion one, LinkedQuestion other) {
    return Math.hypot(one.tables() - other.tables(), one.columns() - other.columns());
  }
}
