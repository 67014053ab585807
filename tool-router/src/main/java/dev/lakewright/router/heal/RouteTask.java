package dev.lakewright.router.heal;

import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.Map;

/**
 * One run to make through the graph.
 *
 * @param id unique among runs that share tools; idempotency keys are made of it
 * @param start where the run is; it is not called
 * @param goal the tool that has to be called last
 * @param traits what is special about tools; those not in it only read
 */
public record RouteTask(
    String id,
    ToolGraph graph,
    ToolId start,
    ToolId goal,
    Map<ToolId, ToolTraits> traits,
    Situation situation) {
  public RouteTask {
    traits = Map.copyOf(traits);
    for (ToolId end : new ToolId[] {start, goal}) {
      if (!graph.contains(end)) {
        throw new IllegalArgumentException("no tool " + end + " in the graph");
      }
    }
  }

  ToolTraits traits(ToolId tool) {
    return traits.getOrDefault(tool, ToolTraits.READS);
  }

  /** Return the idempotency key of a tool's call in this run. */
  String key(ToolId tool) {
    ToolTraits of = traits(tool);
    return id + "/" + (of.hasEffect() ? of.effect() : tool.value());
  }
}
