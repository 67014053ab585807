package dev.lakewright.router.health;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.Weighing;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every tool now. Safe for any number of threads; readers take no locks, and
 * writers of different tools do not wait for one another.
 */
public final class HealthBook {
  private final HealthSettings settings;
  private final Clock clock;
  private final Map<ToolId, ToolHealth> tools = new ConcurrentHashMap<>();

  /**
   * Open a book.
   *
   * @param known what earlier runs learned
   */
  public HealthBook(HealthSettings settings, Clock clock, Map<ToolId, ToolHealth> known) {
    this.settings = settings;
    this.clock = clock;
    tools.putAll(known);
  }

  /**
   * Ask to call a tool. With its circuit open, one call goes through when it is time, as a probe;
   * its outcome has to be reported, or another follows after the same time.
   */
  public boolean permit(ToolId tool) {
    long now = clock.millis();
    boolean[] permitted = {true};
    tools.computeIfPresent(
        tool,
        (id, recorded) -> {
          ToolHealth health = recorded.notAfter(now);
          permitted[0] = health.permits(settings, now);
          return permitted[0] && health.circuit() != Circuit.CLOSED ? health.probed(now) : health;
        });
    return permitted[0];
  }

  /** Report a call that succeeded. */
  public void succeeded(ToolId tool, double millis) {
    long now = clock.millis();
    tools.compute(tool, (id, old) -> of(old, now).succeeded(settings, millis, now));
  }

  /** Report a call that failed. */
  public void failed(ToolId tool) {
    long now = clock.millis();
    tools.compute(tool, (id, old) -> of(old, now).failed(settings, now));
  }

  private static ToolHealth of(@Nullable ToolHealth old, long now) {
    return old == null ? ToolHealth.unknown(now) : old.notAfter(now);
  }

  /** Return the tools that no call may go to now. */
  public Set<ToolId> down() {
    long now = clock.millis();
    Set<ToolId> down = new HashSet<>();
    tools.forEach(
        (tool, health) -> {
          if (!health.notAfter(now).permits(settings, now)) {
            down.add(tool);
          }
        });
    return down;
  }

  /** Return the graph, weighed with what is known now. */
  public ToolGraph weigh(ToolGraph graph, Weighing way) {
    long now = clock.millis();
    Map<ToolId, ToolCost> costs = new HashMap<>();
    tools.forEach(
        (tool, health) -> {
          if (graph.contains(tool)) {
            costs.put(tool, health.notAfter(now).cost(graph.cost(tool), settings, now));
          }
        });
    return costs.isEmpty() ? graph : graph.reweighed(way, costs);
  }

  /** Return a copy of what is known, by tool name. */
  public Map<ToolId, ToolHealth> tools() {
    return new TreeMap<>(tools);
  }
}
