package dev.lakewright.router;

import dev.lakewright.core.question.Tier;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The part of the product's graph that leads from a question to SQL: one way through each tier that
 * is set up, the cheaper tier on the cheaper way.
 */
public final class WriterGraph {
  public static final ToolId QUESTION = new ToolId("question");
  public static final ToolId ANSWER = new ToolId("answer");

  /** Base costs that keep the order of the tiers; measured costs replace them with model tiers. */
  private static final Map<Tier, Double> BASE =
      new EnumMap<>(
          Map.of(Tier.PARSER, 0.01, Tier.SMALL, 1.0, Tier.INTERMEDIATE, 2.0, Tier.ADVANCED, 3.5));

  private WriterGraph() {}

  /** Return the graph, with {@link #QUESTION} and {@link #ANSWER} as its ends. */
  public static ToolGraph graph(Collection<Tier> available) {
    ToolGraph.Builder builder =
        ToolGraph.builder().tool(QUESTION, ToolCost.DEFAULT).tool(ANSWER, ToolCost.DEFAULT);
    for (Tier tier : available) {
      builder.edge(QUESTION, tool(tier), BASE.getOrDefault(tier, 1.0));
      builder.edge(tool(tier), ANSWER, 0.001);
    }
    return builder.build();
  }

  /** Return the tool that stands for a tier. */
  public static ToolId tool(Tier tier) {
    return new ToolId(tier.word());
  }

  /** Return the tier that a tool stands for; nothing for the ends. */
  public static Optional<Tier> tier(ToolId tool) {
    return Arrays.stream(Tier.values()).filter(it -> tool(it).equals(tool)).findFirst();
  }
}
