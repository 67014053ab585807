package dev.lakewright.runtime.route;

import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.question.Tier;
import dev.lakewright.router.ToolId;

/**
 * A writer's place in the graph.
 *
 * @param cost of the way to it; the cheapest healthy one writes first
 */
public record WriterNode(ToolId tool, Tier tier, double cost) {
  /** A second model of a tier costs a little more than the first, and less than the next tier. */
  private static final double APART = 1.02;

  private static final ToolId LAST_RESORT = new ToolId("parser/last-resort");
  private static final double LAST_RESORT_COST = 1e10;

  /** Return the place of the only writer of a tier. */
  public static WriterNode of(Tier tier) {
    return new WriterNode(ProductGraph.tool(tier), tier, ProductGraph.cost(tier));
  }

  /**
   * Return the place where the parser writes once more, for want of anything better: behind every
   * model, and before those engines that are tried last.
   */
  public static WriterNode lastResort() {
    return new WriterNode(LAST_RESORT, Tier.PARSER, LAST_RESORT_COST);
  }

  /** Return whether this is {@link #lastResort()}. */
  public boolean isLastResort() {
    return tool.equals(LAST_RESORT);
  }

  /**
   * Return the place of a model that writes for a tier.
   *
   * @param place among the tier's models, from 0
   */
  public static WriterNode of(Tier tier, ModelName model, int place) {
    return new WriterNode(
        new ToolId(tier.word() + "/" + model),
        tier,
        ProductGraph.cost(tier) * Math.pow(APART, place));
  }
}
