package dev.lakewright.router;

import dev.lakewright.core.question.Tier;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Routes a question to the cheapest tier that has not failed or abstained on it: the cheapest path
 * from {@code question} to {@code answer} through the tiers that are set up.
 */
public final class TierRouter {
  private static final ToolId QUESTION = new ToolId("question");
  private static final ToolId ANSWER = new ToolId("answer");

  /** Base costs that keep the order of the tiers; measured costs replace them with model tiers. */
  private static final Map<Tier, Double> BASE =
      new EnumMap<>(
          Map.of(Tier.PARSER, 0.01, Tier.SMALL, 1.0, Tier.INTERMEDIATE, 2.0, Tier.ADVANCED, 3.5));

  private final ToolGraph graph;

  public TierRouter(Collection<Tier> available) {
    ToolGraph.Builder builder =
        ToolGraph.builder().tool(QUESTION, ToolCost.DEFAULT).tool(ANSWER, ToolCost.DEFAULT);
    for (Tier tier : available) {
      builder.edge(QUESTION, tool(tier), BASE.getOrDefault(tier, 1.0));
      builder.edge(tool(tier), ANSWER, 0.001);
    }
    this.graph = builder.build();
  }

  private static ToolId tool(Tier tier) {
    return new ToolId(tier.word());
  }

  /** Return the next tier to try, given those that did not answer; nothing when none is left. */
  public Optional<Route> route(Set<Tier> spent) {
    Set<ToolId> unhealthy = spent.stream().map(TierRouter::tool).collect(Collectors.toSet());
    return CheapestPath.between(graph, QUESTION, ANSWER, unhealthy)
        .map(path -> new Route(tier(path), path.cost()));
  }

  private static Tier tier(Path path) {
    String word = path.tools().get(1).value();
    for (Tier tier : Tier.values()) {
      if (tier.word().equals(word)) {
        return tier;
      }
    }
    throw new IllegalStateException("not a tier: " + word);
  }

  /** The tier to try next, and what the way through it costs. */
  public record Route(Tier tier, double cost) {}
}
