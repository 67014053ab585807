package dev.lakewright.router.retrieve;

import dev.lakewright.router.ToolId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins what several rankers find by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR
 * 2009): a tool scores the sum, over the rankers, of 1 / (60 + its place).
 */
public final class FusedRanker implements ToolRanker {
  private static final int OFFSET = 60;
  private static final int DEPTH = 100;

  private final List<ToolRanker> rankers;

  public FusedRanker(List<ToolRanker> rankers) {
    this.rankers = List.copyOf(rankers);
  }

  @Override
  public List<Ranked> best(String request, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one tool: " + most);
    }
    Map<ToolId, Double> scores = new HashMap<>();
    for (ToolRanker ranker : rankers) {
      List<Ranked> found = ranker.best(request, Math.max(most, DEPTH));
      for (int place = 0; place < found.size(); place++) {
        scores.merge(found.get(place).tool(), 1.0 / (OFFSET + place + 1), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Ranked::score).reversed().thenComparing(Ranked::tool))
        .limit(most)
        .toList();
  }
}
