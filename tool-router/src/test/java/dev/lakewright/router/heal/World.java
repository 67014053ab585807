package dev.lakewright.router.heal;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A task with tools that fail as they are told to: a tool with a failure kind fails every call, all
 * others return their name.
 */
record World(RouteTask task, Map<ToolId, FailureKind> failing) implements ToolRunner<String> {
  static ToolId id(String name) {
    return new ToolId(name);
  }

  static World of(ToolGraph graph, Map<ToolId, ToolTraits> traits, Map<ToolId, FailureKind> fail) {
    RouteTask task = new RouteTask("run", graph, id("start"), id("goal"), traits, Situation.CALM);
    return new World(task, fail);
  }

  /** A random graph of up to twelve tools, cycles and dead ends included. */
  static World random(long seed, boolean effects) {
    Random random = new Random(seed);
    int tools = 1 + random.nextInt(10);
    ToolGraph.Builder graph =
        ToolGraph.builder().tool(id("start"), ToolCost.DEFAULT).tool(id("goal"), ToolCost.DEFAULT);
    Map<ToolId, FailureKind> failing = new HashMap<>();
    Map<ToolId, ToolTraits> traits = new HashMap<>();
    for (int tool = 0; tool < tools; tool++) {
      graph.tool(id("t" + tool), ToolCost.DEFAULT);
      if (random.nextInt(3) == 0) {
        failing.put(id("t" + tool), List.of(FailureKind.values()).get(random.nextInt(3)));
      }
      if (effects && random.nextInt(3) == 0) {
        String effect = "effect-" + random.nextInt(2);
        traits.put(id("t" + tool), new ToolTraits(effect, random.nextBoolean(), random.nextInt(3)));
      }
    }
    for (int edge = 0; edge < 3 * tools; edge++) {
      graph.edge(node(random, tools), node(random, tools), 1 + random.nextInt(9));
    }
    return of(graph.build(), traits, failing);
  }

  private static ToolId node(Random random, int tools) {
    int node = random.nextInt(tools + 2);
    return node == tools ? id("start") : id(node == tools + 1 ? "goal" : "t" + node);
  }

  @Override
  public ToolOutcome<String> run(ToolCall call) {
    FailureKind kind = failing.get(call.tool());
    return kind == null
        ? ToolOutcome.done(call.tool().value())
        : ToolOutcome.failed(kind, call.tool() + " fails");
  }

  static HealingRouter router() {
    return new HealingRouter(
        Monitors.published(Set.of(), Runnable::run), Demotion.BY_NAME, Set::of, () -> 0);
  }
}
