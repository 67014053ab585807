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
 * @param limitMillis the time that the run has; may be infinite
 */
public record RouteTask(
    String id,
    ToolGraph graph,
    ToolId start,
    ToolId goal,
    Map<ToolId, ToolTraits> traits,
    Situation situation,
    double limitMillis) {
  public RouteTask {
    traits = Map.copyOf(traits);
    if (!(limitMillis > 0)) {
      throw new IllegalArgumentException("a run has some time: " + limitMillis);
    }
    for (ToolId end : new ToolId[] {start, goal}) {
      if (!graph.contains(end)) {
        throw new IllegalArgumentException("no tool " + end + " in the graph");
      }
    }
  }

  /** A run that has all the time it needs. */
  public RouteTask(
      String id,
      ToolGraph graph,
      ToolId start,
      ToolId goal,
      Map<ToolId, ToolTraits> traits,
      Situation situation) {
    this(id, graph, start, goal, traits, situation, Double.POSITIVE_INFINITY);
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
