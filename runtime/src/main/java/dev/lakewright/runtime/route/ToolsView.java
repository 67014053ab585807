package dev.lakewright.runtime.route;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.health.HealthBook;
import dev.lakewright.router.health.ToolHealth;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.router.registry.ToolRegistry;
import dev.lakewright.router.registry.ToolSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The tools that there are, what is known of them, and the route of a question through them.
 *
 * @param tools in the order of their names
 * @param warnings what could not be read of tools or of their health, for people
 */
public record ToolsView(List<Tool> tools, RouteView route, List<String> warnings) {
  /**
   * One tool.
   *
   * @param input JSON Schema of what it takes
   * @param output JSON Schema of what it returns
   * @param latencyMillis as declared
   * @param reliability as declared, from 0 to 1
   * @param effect what it changes in the world; empty where it only reads
   * @param permissions in the order of their names
   * @param health empty for a tool that was never called
   */
  public record Tool(
      String name,
      String description,
      String input,
      String output,
      double latencyMillis,
      double reliability,
      double dollars,
      String effect,
      List<String> permissions,
      Optional<Health> health) {
    public Tool {
      permissions = List.copyOf(permissions);
    }
  }

  /**
   * What calls have shown of a tool.
   *
   * @param circuit {@code closed}, {@code open} or {@code half-open}
   * @param takesCalls whether a call would go through now
   * @param latencyMillis average over calls that succeeded, weighted to the latest; NaN without one
   * @param errorRate share of calls that failed, weighted to the latest
   * @param secondsAgo since the latest call ended
   */
  public record Health(
      String circuit,
      boolean takesCalls,
      double latencyMillis,
      double errorRate,
      int failuresInRow,
      long secondsAgo) {}

  /**
   * The tools that are set up for questions.
   *
   * @param writers those that may write
   * @param engines in the order in which they are tried
   */
  public record LineUp(List<WriterNode> writers, List<ToolId> engines) {
    public LineUp {
      writers = List.copyOf(writers);
      engines = List.copyOf(engines);
    }
  }

  public ToolsView {
    tools = List.copyOf(tools);
    warnings = List.copyOf(warnings);
  }

  /**
   * View the tools that the class path offers and those of others.
   *
   * @param line those that questions go through
   */
  public static ToolsView of(
      LineUp line,
      HealthBook health,
      List<ToolDescriptor> others,
      List<String> warnings,
      Clock clock) {
    List<ToolSource> sources = new ArrayList<>(List.of(() -> others));
    ServiceLoader.load(ToolSource.class, ToolsView.class.getClassLoader()).forEach(sources::add);
    ToolRegistry registry = ToolRegistry.of(sources);
    Map<ToolId, ToolHealth> known = health.tools();
    Set<ToolId> down = health.down();
    List<Tool> tools =
        registry.tools().stream()
            .map(
                it ->
                    tool(
                        it,
                        Optional.ofNullable(known.get(it.id()))
                            .map(its -> health(its, !down.contains(it.id()), clock))))
            .toList();
    return new ToolsView(tools, RouteView.of(line.writers(), line.engines(), health), warnings);
  }

  private static Tool tool(ToolDescriptor tool, Optional<Health> health) {
    return new Tool(
        tool.id().value(),
        tool.description(),
        tool.input().text(),
        tool.output().text(),
        tool.cost().latencyMillis(),
        tool.cost().reliability(),
        tool.cost().dollars(),
        tool.traits().effect(),
        tool.permissions().stream().sorted().toList(),
        health);
  }

  private static Health health(ToolHealth health, boolean takesCalls, Clock clock) {
    return new Health(
        health.circuit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        takesCalls,
        health.latencyMillis(),
        health.errorRate(),
        health.failuresInRow(),
        Math.max(0, (clock.millis() - health.updated()) / 1000));
  }
}
